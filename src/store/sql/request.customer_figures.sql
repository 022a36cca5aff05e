select served, sum(is_open), count(late_due), min(late_due), max(last_said_at)
from (
  select served, is_open, last_said_at,
    case when state in ('promised', 'rejected') and due < ?2 then due
      when state = 'requested' and response_due < ?2 then response_due end as late_due
  from request where organisation_id = ?1) as stood
group by served order by served
