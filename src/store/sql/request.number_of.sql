select number from request where organisation_id = ?1 and id = ?2
