select request, system, number from request_external where organisation_id = ?1
