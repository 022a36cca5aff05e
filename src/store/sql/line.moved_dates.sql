select l.*, r.number, r.title_ref, r.title
from request_shown r join line_shown l on l.organisation_id = r.organisation_id and l.request = r.id
where r.organisation_id = ?1 and r.served = ?2 and l.former_due is not null and l.due is not null
  and exists (
    select 1 from request_line a
    where a.organisation_id = l.organisation_id and a.request = l.request and a.kind = 'accept_offer'
      and a.terms_version = l.terms_version)
order by l.said_at desc, l.position desc limit ?3
