update w_link set revoked_at = ?3 where organisation_id = ?1 and id = ?2 and revoked_at is null
