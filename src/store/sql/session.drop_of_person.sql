delete from w_session where organisation_id = ?1 and person = ?2
