insert into organisation (organisation_id) values (?1) on conflict do nothing
