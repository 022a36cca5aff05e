insert into organisation_head (organisation_id, position, next_number) values (?1, ?2, ?3)
on conflict (organisation_id) do update set position = excluded.position, next_number = excluded.next_number
