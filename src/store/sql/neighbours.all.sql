select unit, gives, needs, named_by, named_at, version from neighbours
where organisation_id = ?1 order by unit
