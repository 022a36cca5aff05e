insert into neighbours (organisation_id, unit, gives, needs, named_by, named_at, version)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
on conflict (organisation_id, unit) do update set gives = excluded.gives, needs = excluded.needs,
  named_by = excluded.named_by, named_at = excluded.named_at, version = excluded.version
