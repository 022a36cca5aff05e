select position, request, taken, judged_by, judged_at from need_verdict
where organisation_id = ?1 order by judged_at desc, position desc limit ?2
