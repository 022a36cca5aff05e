-- Whom each team or role names: who gets something from it, and from whom it needs something.
create table neighbours (
  organisation_id {int64} not null, unit {text} not null, gives {text} not null, needs {text} not null,
  named_by {text} not null, named_at {instant} not null, version {int64} not null,
  primary key (organisation_id, unit)) {strict};
