select a.person, a.login_ref, t.text, a.rights, a.closed, a.version
from account a left join words t on t.organisation_id = a.organisation_id and t.ref = a.login_ref
where a.organisation_id = ?1 order by a.person
