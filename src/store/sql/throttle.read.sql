select failures, since from w_throttle where organisation_id = ?1 and throttled = ?2
