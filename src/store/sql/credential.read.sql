select salt, hash, passes, memory_kib from w_credential where organisation_id = ?1 and person = ?2
