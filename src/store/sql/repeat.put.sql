insert into repeat_settled (organisation_id, request, service, settled_by, settled_at)
values (?1, ?2, ?3, ?4, ?5)
on conflict (organisation_id, request) do update set service = excluded.service, settled_by = excluded.settled_by,
  settled_at = excluded.settled_at
