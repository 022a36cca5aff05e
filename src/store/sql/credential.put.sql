insert into w_credential (organisation_id, person, salt, hash, passes, memory_kib) values (?1, ?2, ?3, ?4, ?5, ?6)
on conflict (organisation_id, person) do update set salt = excluded.salt, hash = excluded.hash,
  passes = excluded.passes, memory_kib = excluded.memory_kib
