select * from request_shown
where organisation_id = ?1 and (?2 = 'all' or (?2 = 'open' and is_open = 1) or (?2 = 'ended' and is_open = 0))
order by last_said_at desc, id desc
