select body_digest, request, number, position, version, state, answered_at
from w_idempotency_key where organisation_id = ?1 and act_id = ?2
