select position, next_number from organisation_head where organisation_id = ?1
