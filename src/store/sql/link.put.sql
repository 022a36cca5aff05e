insert into w_link (organisation_id, secret, id, kind, subject, holder, made_by, made_at, expires_at, revoked_at, used_at)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
