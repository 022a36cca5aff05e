select coalesce(max(position), 0) from entry where organisation_id = ?1
