insert into request_about (organisation_id, request, about) values (?1, ?2, ?3)
on conflict (organisation_id, request) do update set about = excluded.about
