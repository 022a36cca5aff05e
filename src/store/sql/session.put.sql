insert into w_session (organisation_id, token, person, demo, csrf, language, signed_in_at, expires_at)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
on conflict (organisation_id, token) do update set language = excluded.language, expires_at = excluded.expires_at
