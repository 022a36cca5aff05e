-- What matters most to customers when they ask, and how it was when it was done.
create table request_wish (
  organisation_id {int64} not null, request {bytes} not null, important {text} not null,
  dimension {text} not null,
  primary key (organisation_id, request)) {strict};
create table perception (
  organisation_id {int64} not null, request {bytes} not null, position {int64} not null, perceived {text} not null,
  thanks {int64} not null, text_ref {text} not null, said_at {instant} not null,
  primary key (organisation_id, request, position)) {strict};
create table need_verdict (
  organisation_id {int64} not null, position {int64} not null, request {bytes} not null, taken {int64} not null,
  judged_by {text} not null, judged_at {instant} not null, primary key (organisation_id, position)) {strict};
