-- Who is away, until when, and who stands in: the last word of each person.
create table absence (
  organisation_id {int64} not null, person {text} not null, deputy {text} not null, from_at {instant} not null,
  until_at {instant} not null, last_day {text} not null, ended {int64} not null, version {int64} not null,
  primary key (organisation_id, person)) {strict};
