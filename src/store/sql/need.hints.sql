select l.*, r.number, r.title_ref, r.title, coalesce(p.perceived, 'none')
from request_shown r join line_shown l on l.organisation_id = r.organisation_id and l.request = r.id
  left join perception p on p.organisation_id = l.organisation_id and p.request = l.request and p.position = l.position
where r.organisation_id = ?1 and r.imported = 0
  and (l.kind in ('decline', 'reject') or p.perceived = 'worse' or (p.request is not null and l.text_ref <> ''))
  and not exists (select 1 from need_verdict v where v.organisation_id = r.organisation_id and v.position = l.position)
order by l.said_at desc, l.position desc limit ?2
