select position from organisation_head where organisation_id = ?1
