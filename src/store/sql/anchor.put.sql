insert into anchor (organisation_id, position, sealed_at, hash) values (?1, ?2, ?3, ?4)
