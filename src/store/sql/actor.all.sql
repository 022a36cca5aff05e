select a.id, a.kinds, a.name_ref, t.text, a.segment, a.of_actor, a.holds, a.member_of, a.leads, a.removed, a.version
from register_actor a left join words t on t.organisation_id = a.organisation_id and t.ref = a.name_ref
where a.organisation_id = ?1 order by a.id
