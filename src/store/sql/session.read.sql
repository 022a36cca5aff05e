select person, demo, csrf, language, signed_in_at, expires_at from w_session where organisation_id = ?1 and token = ?2
