select request, ordinal, objective, kind, service, provider, customer, served, performer, standing, started_at,
  first_due, last_due, done_at, ended_at, broken, at_once, imported
from objective_outcome
where organisation_id = ?1 and service = ?2 and kind = 'fulfilment' and at_once = 0 and done_at is not null
  and standing in ('declared', 'accepted', 'rejected')
order by done_at desc, request desc limit ?3
