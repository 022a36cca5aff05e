insert into w_throttle (organisation_id, throttled, failures, since) values (?1, ?2, ?3, ?4)
on conflict (organisation_id, throttled) do update set failures = excluded.failures, since = excluded.since
