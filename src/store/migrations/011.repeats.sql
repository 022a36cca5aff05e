-- Requests without a service that were asked whether they should become one; not counted again.
create table repeat_settled (
  organisation_id {int64} not null, request {bytes} not null, service {text} not null, settled_by {text} not null,
  settled_at {instant} not null, primary key (organisation_id, request)) {strict};
