select l.*, r.number, r.title_ref, r.title
from request_shown r join line_shown l on l.organisation_id = r.organisation_id and l.request = r.id
where r.organisation_id = ?1 and r.served = ?2 and r.customer = r.served and l.side = 'customer'
  and l.text_ref <> '' and l.kind <> 'request'
order by l.said_at desc, l.position desc limit ?3
