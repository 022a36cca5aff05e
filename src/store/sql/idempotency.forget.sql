delete from w_idempotency_key where organisation_id = ?1 and answered_at < ?2
