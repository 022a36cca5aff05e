select system, number, url from request_external where organisation_id = ?1 and request = ?2
