select * from request_shown where organisation_id = ?1 and served = ?2 and is_open = 1
union all
select * from request_shown where organisation_id = ?1 and served = ?2 and is_open = 0 and ended_at >= ?3
union all
select * from request_shown where organisation_id = ?1 and customer = ?2 and served <> ?2 and is_open = 1
union all
select * from request_shown
where organisation_id = ?1 and customer = ?2 and served <> ?2 and is_open = 0 and ended_at >= ?3
union all
select * from request_shown where organisation_id = ?1 and provider = ?2 and is_open = 1
union all
select * from request_shown where organisation_id = ?1 and provider = ?2 and is_open = 0 and ended_at >= ?3
