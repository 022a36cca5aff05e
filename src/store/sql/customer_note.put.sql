insert into customer_note (organisation_id, id, form, contact_ref, came, verified) values (?1, ?2, ?3, ?4, ?5, ?6)
on conflict (organisation_id, id) do update set form = excluded.form, contact_ref = excluded.contact_ref,
  came = excluded.came, verified = excluded.verified
