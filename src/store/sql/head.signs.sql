select (select max(number) from schema_version),
  (select recorded_at from entry where organisation_id = ?1 order by position desc limit 1),
  (select sealed_at from anchor where organisation_id = ?1 order by position desc limit 1)
