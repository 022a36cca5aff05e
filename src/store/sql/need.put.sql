insert into need_verdict (organisation_id, position, request, taken, judged_by, judged_at)
values (?1, ?2, ?3, ?4, ?5, ?6)
on conflict (organisation_id, position) do update set request = excluded.request, taken = excluded.taken,
  judged_by = excluded.judged_by, judged_at = excluded.judged_at
