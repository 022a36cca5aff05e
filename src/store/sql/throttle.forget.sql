delete from w_throttle where organisation_id = ?1 and since < ?2
