select position, sealed_at, hash from anchor where organisation_id = ?1 order by position
