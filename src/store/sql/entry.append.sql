insert into entry (organisation_id, position, stream, version, kind, kind_version, act_id, actor, on_behalf_of,
  right_used, said_at, recorded_at, payload, hash)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
