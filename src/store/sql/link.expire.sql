update w_link set expires_at = ?3 where organisation_id = ?1 and id = ?2
