select important from request_wish where organisation_id = ?1 and request = ?2
