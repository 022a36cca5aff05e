insert into request_external (organisation_id, request, system, number, url) values (?1, ?2, ?3, ?4, ?5)
on conflict (organisation_id, request) do update set system = excluded.system, number = excluded.number,
  url = excluded.url
