select position, stream, version, kind, kind_version, act_id, actor, on_behalf_of, right_used, said_at,
  recorded_at, payload, hash
from entry where organisation_id = ?1 and stream = ?2 order by position
