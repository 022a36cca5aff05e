insert into register_actor (organisation_id, id, kinds, name_ref, segment, of_actor, holds, member_of, leads, removed,
  version)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
on conflict (organisation_id, id) do update set kinds = excluded.kinds, name_ref = excluded.name_ref,
  segment = excluded.segment, of_actor = excluded.of_actor, holds = excluded.holds,
  member_of = excluded.member_of, leads = excluded.leads, removed = excluded.removed, version = excluded.version
