select request, ordinal, standing, promised_at, first_due, last_due, declared_at, ended_at, gross_us, net_us, at_once,
  imported
from commitment where organisation_id = ?1 and request = ?2 order by ordinal
