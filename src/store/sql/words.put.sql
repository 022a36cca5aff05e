insert into words (organisation_id, ref, salt, text) values (?1, ?2, ?3, ?4)
