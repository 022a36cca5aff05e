select * from request_shown where organisation_id = ?1 and id = ?2
