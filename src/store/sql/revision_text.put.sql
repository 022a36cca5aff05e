insert into revision_text (organisation_id, number, digest, canonical, files) values (?1, ?2, ?3, ?4, ?5)
