update w_link set used_at = null where organisation_id = ?1 and id = ?2
