insert into absence (organisation_id, person, deputy, from_at, until_at, last_day, ended, version)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
on conflict (organisation_id, person) do update set deputy = excluded.deputy, from_at = excluded.from_at,
  until_at = excluded.until_at, last_day = excluded.last_day, ended = excluded.ended, version = excluded.version
