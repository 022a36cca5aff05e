insert into request (organisation_id, id, number, state, version, position, title_ref, customer, provider, service,
  for_customer, redeemer, asked_by, performer, served, is_open, wished_due, former_due, offered_due, first_due, due,
  response_since, response_due, valid_until, promised_at, declared_at, asked_at, state_since, last_said_at, ended_at,
  outcome, ordinal, rework_count, imported)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
  ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34)
on conflict (organisation_id, id) do update set state = excluded.state, version = excluded.version,
  position = excluded.position, title_ref = excluded.title_ref, provider = excluded.provider,
  performer = excluded.performer, is_open = excluded.is_open, former_due = excluded.former_due,
  offered_due = excluded.offered_due, first_due = excluded.first_due, due = excluded.due,
  response_since = excluded.response_since, response_due = excluded.response_due,
  valid_until = excluded.valid_until, promised_at = excluded.promised_at, declared_at = excluded.declared_at,
  state_since = excluded.state_since, last_said_at = excluded.last_said_at, ended_at = excluded.ended_at,
  outcome = excluded.outcome, ordinal = excluded.ordinal, rework_count = excluded.rework_count
