insert into objective_outcome (organisation_id, request, ordinal, objective, kind, service, provider, customer, served,
  performer, standing, started_at, first_due, last_due, done_at, ended_at, broken, at_once, imported, counts_at)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
on conflict (organisation_id, request, ordinal, objective) do update set performer = excluded.performer,
  standing = excluded.standing, first_due = excluded.first_due,
  last_due = excluded.last_due, done_at = excluded.done_at,
  ended_at = excluded.ended_at, broken = excluded.broken, counts_at = excluded.counts_at
