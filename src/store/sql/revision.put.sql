insert into revision (organisation_id, number, digest, loaded_at, loaded_by, reason) values (?1, ?2, ?3, ?4, ?5, ?6)
