select n.id, n.form, n.contact_ref, t.text, n.came, n.verified from customer_note n
left join words t on t.organisation_id = n.organisation_id and t.ref = n.contact_ref
where n.organisation_id = ?1 and n.id = ?2
