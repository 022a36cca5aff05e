select served, sum(is_open), sum(case when is_open = 1 and declared_at is null and due < ?2 then 1 else 0 end),
  min(case when is_open = 1 and declared_at is null and due < ?2 then due end), max(last_said_at)
from request where organisation_id = ?1 group by served order by served
