select request from request_external where organisation_id = ?1 and system = ?2 and number = ?3
