insert into perception (organisation_id, request, position, perceived, thanks, text_ref, said_at)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
on conflict (organisation_id, request, position) do update set perceived = excluded.perceived,
  thanks = excluded.thanks, text_ref = excluded.text_ref, said_at = excluded.said_at
