insert into commitment (organisation_id, request, ordinal, standing, promised_at, first_due, last_due, declared_at,
  ended_at, gross_us, net_us, at_once, imported)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
on conflict (organisation_id, request, ordinal) do update set standing = excluded.standing,
  first_due = excluded.first_due,
  last_due = excluded.last_due, declared_at = excluded.declared_at, ended_at = excluded.ended_at,
  gross_us = excluded.gross_us, net_us = excluded.net_us
