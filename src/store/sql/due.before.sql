select request from w_due where organisation_id = ?1 and at < ?2 order by at, request limit ?3
