select number, digest, canonical, files from revision_text where organisation_id = ?1 and number = ?2
