insert into account (organisation_id, person, login_ref, rights, closed, version) values (?1, ?2, ?3, ?4, ?5, ?6)
on conflict (organisation_id, person) do update set login_ref = excluded.login_ref, rights = excluded.rights,
  closed = excluded.closed, version = excluded.version
