select r.number, r.digest, r.loaded_at, r.loaded_by, r.reason, coalesce(w.text, '')
from revision r left join words w on w.organisation_id = r.organisation_id and w.ref = r.reason
where r.organisation_id = ?1 order by r.number desc
