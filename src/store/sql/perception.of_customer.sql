select p.request, p.position, p.perceived, p.thanks, p.text_ref, t.text, p.said_at, r.number, r.title_ref, r.title
from request_shown r join perception p on p.organisation_id = r.organisation_id and p.request = r.id
  left join words t on t.organisation_id = p.organisation_id and t.ref = p.text_ref
where r.organisation_id = ?1 and r.served = ?2 and r.customer = r.served
order by p.said_at desc, p.position desc limit ?3
