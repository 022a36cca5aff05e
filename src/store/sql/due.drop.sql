delete from w_due where organisation_id = ?1 and request = ?2
