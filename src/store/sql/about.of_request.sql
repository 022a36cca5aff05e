select about from request_about where organisation_id = ?1 and request = ?2
