insert into request_line (organisation_id, request, position, act_id, kind, row_id, side, speaker, on_behalf_of,
  text_ref, due, former_due, terms_version, performer, state, version, said_at, recorded_at, imported)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
