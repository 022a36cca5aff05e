update w_link set used_at = ?3 where organisation_id = ?1 and id = ?2 and used_at is null
