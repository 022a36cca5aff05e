select p.request, p.position, p.perceived, p.thanks, p.text_ref, t.text, p.said_at
from perception p left join words t on t.organisation_id = p.organisation_id and t.ref = p.text_ref
where p.organisation_id = ?1 and p.request = ?2 order by p.position
