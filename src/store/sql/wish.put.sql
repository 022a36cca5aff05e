insert into request_wish (organisation_id, request, important, dimension) values (?1, ?2, ?3, ?4)
on conflict (organisation_id, request) do update set important = excluded.important, dimension = excluded.dimension
