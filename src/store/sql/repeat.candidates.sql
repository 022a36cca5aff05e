select r.* from request_shown r
where r.organisation_id = ?1 and r.service = '' and r.imported = 0 and r.asked_at >= ?2
  and not exists (select 1 from repeat_settled s where s.organisation_id = r.organisation_id and s.request = r.id)
order by r.asked_at desc, r.id desc limit ?3
