select position from entry where organisation_id = ?1 and act_id = ?2
