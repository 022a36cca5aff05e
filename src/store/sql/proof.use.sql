insert into w_proof (organisation_id, proof, until) values (?1, ?2, ?3)
on conflict (organisation_id, proof) do nothing
