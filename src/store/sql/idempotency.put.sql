insert into w_idempotency_key (organisation_id, act_id, body_digest, request, number, position, version, state,
  answered_at)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
