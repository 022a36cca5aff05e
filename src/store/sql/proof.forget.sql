delete from w_proof where organisation_id = ?1 and until < ?2
