select id, kind, subject, holder, made_by, made_at, expires_at, revoked_at, used_at
from w_link where organisation_id = ?1 and kind = ?2 and subject = ?3 order by made_at desc, id
