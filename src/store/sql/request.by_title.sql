select * from request_shown
where organisation_id = ?1 and (last_said_at < ?2 or (last_said_at = ?2 and id < ?3))
  and (?4 = 'all' or (?4 = 'open' and is_open = 1) or (?4 = 'ended' and is_open = 0))
order by last_said_at desc, id desc
