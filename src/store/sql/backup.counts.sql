select (select max(number) from schema_version),
  (select count(*) from entry where organisation_id = ?1),
  (select count(*) from request where organisation_id = ?1),
  (select count(*) from account where organisation_id = ?1),
  (select count(*) from revision where organisation_id = ?1)
