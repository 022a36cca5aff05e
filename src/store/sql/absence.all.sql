select person, deputy, from_at, until_at, last_day, ended, version from absence
where organisation_id = ?1 order by person
