select request from request_about where organisation_id = ?1 and about = ?2 order by request
