-- Proofs of work that served: each does so once.
create table w_proof (
  organisation_id {int64} not null, proof {bytes} not null, until {instant} not null,
  primary key (organisation_id, proof)) {strict};
