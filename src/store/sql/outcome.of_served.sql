select request, ordinal, objective, kind, service, provider, customer, served, performer, standing, started_at,
  first_due, last_due, done_at, ended_at, broken, at_once, imported
from objective_outcome where organisation_id = ?1 and served = ?2 and counts_at >= ?3
order by counts_at, request, ordinal, objective
