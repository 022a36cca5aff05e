-- Requests that are about another one, and what is known of customers made on the fly.
create table request_about (
  organisation_id {int64} not null, request {bytes} not null, about {bytes} not null,
  primary key (organisation_id, request)) {strict};
create index request_about_about on request_about (organisation_id, about);
create table customer_note (
  organisation_id {int64} not null, id {text} not null, form {text} not null, contact_ref {text} not null,
  came {text} not null, verified {int64} not null, primary key (organisation_id, id)) {strict};
