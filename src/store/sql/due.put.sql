insert into w_due (organisation_id, request, at) values (?1, ?2, ?3)
on conflict (organisation_id, request) do update set at = excluded.at
