-- The same matter in another system: at most one a request, and a number there belongs to one request alone.
create table request_external (
  organisation_id {int64} not null, request {bytes} not null, system {text} not null, number {text} not null,
  url {text} not null, primary key (organisation_id, request)) {strict};
create unique index request_external_number on request_external (organisation_id, system, number);
