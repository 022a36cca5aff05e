select * from line_shown where organisation_id = ?1 and request = ?2 order by position
