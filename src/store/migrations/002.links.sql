-- Links that open one thing without an account; the secret is kept as its SHA-256.
create table w_link (
  organisation_id {int64} not null, secret {bytes} not null, id {text} not null, kind {text} not null,
  subject {text} not null, holder {text} not null, made_by {text} not null, made_at {instant} not null,
  expires_at {instant}, revoked_at {instant}, used_at {instant}, primary key (organisation_id, secret)) {strict};
create unique index w_link_id on w_link (organisation_id, id);
create index w_link_subject on w_link (organisation_id, kind, subject);
create index w_link_made_by on w_link (organisation_id, kind, made_by);
