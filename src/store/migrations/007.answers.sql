-- What recipients answered to the questions of a letter.
create table letter_answer (
  organisation_id {int64} not null, service {text} not null, number {int64} not null, question {text} not null,
  verdict {text} not null, answered_by {text} not null, said_at {instant} not null, digest {text} not null,
  within {text} not null, share {text} not null, words {text} not null,
  primary key (organisation_id, service, number, question)) {strict};
