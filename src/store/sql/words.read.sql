select ref, salt, text from words where organisation_id = ?1 and ref = ?2
