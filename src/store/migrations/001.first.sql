-- The log, its words, the projections of requests and register, and the working tables.
create table organisation (organisation_id {int64} primary key) {strict};
create table organisation_head (
  organisation_id {int64} primary key, position {int64} not null, next_number {int64} not null) {strict};

create table entry (
  organisation_id {int64} not null, position {int64} not null, stream {text} not null, version {int64} not null,
  kind {text} not null, kind_version {int64} not null, act_id {bytes} not null, actor {text} not null,
  on_behalf_of {text} not null, right_used {text} not null, said_at {instant} not null,
  recorded_at {instant} not null, payload {bytes} not null, hash {bytes} not null,
  primary key (organisation_id, position)) {strict};
create index entry_stream on entry (organisation_id, stream, position);
create unique index entry_act on entry (organisation_id, act_id);

create table words (
  organisation_id {int64} not null, ref {text} not null, salt {bytes} not null, text {text} not null,
  primary key (organisation_id, ref)) {strict};
create table revision_text (
  organisation_id {int64} not null, number {int64} not null, digest {text} not null, canonical {bytes} not null,
  files {bytes} not null, primary key (organisation_id, number)) {strict};
create table anchor (
  organisation_id {int64} not null, position {int64} not null, sealed_at {instant} not null, hash {bytes} not null,
  primary key (organisation_id, position)) {strict};

create table request (
  organisation_id {int64} not null, id {bytes} not null, number {int64} not null, state {text} not null,
  version {int64} not null, position {int64} not null, title_ref {text} not null, customer {text} not null,
  provider {text} not null, service {text} not null, for_customer {text} not null, redeemer {text} not null,
  asked_by {text} not null, performer {text} not null, served {text} not null, is_open {int64} not null,
  wished_due {instant}, former_due {instant}, offered_due {instant}, first_due {instant}, due {instant},
  response_since {instant}, response_due {instant}, valid_until {instant}, promised_at {instant},
  declared_at {instant}, asked_at {instant} not null, state_since {instant} not null,
  last_said_at {instant} not null, ended_at {instant}, outcome {text} not null, ordinal {int64} not null,
  rework_count {int64} not null, imported {int64} not null,
  primary key (organisation_id, id)) {strict};
create unique index request_number on request (organisation_id, number);
create index request_provider on request (organisation_id, provider, is_open, ended_at);
create index request_performer on request (organisation_id, performer, is_open, ended_at);
create index request_customer on request (organisation_id, customer, is_open, ended_at);
create index request_served on request (organisation_id, served, is_open, ended_at);
create index request_last on request (organisation_id, last_said_at, id);

create table commitment (
  organisation_id {int64} not null, request {bytes} not null, ordinal {int64} not null, standing {text} not null,
  promised_at {instant} not null, first_due {instant}, last_due {instant}, declared_at {instant},
  ended_at {instant}, gross_us {int64}, net_us {int64}, at_once {int64} not null, imported {int64} not null,
  primary key (organisation_id, request, ordinal)) {strict};

create table objective_outcome (
  organisation_id {int64} not null, request {bytes} not null, ordinal {int64} not null,
  objective {int64} not null, kind {text} not null, service {text} not null, provider {text} not null,
  customer {text} not null, served {text} not null, performer {text} not null, standing {text} not null,
  started_at {instant} not null, first_due {instant}, last_due {instant}, done_at {instant}, ended_at {instant},
  broken {int64} not null, at_once {int64} not null, imported {int64} not null, counts_at {instant} not null,
  primary key (organisation_id, request, ordinal, objective)) {strict};
create index outcome_service on objective_outcome (organisation_id, service, counts_at);
create index outcome_provider on objective_outcome (organisation_id, provider, counts_at);
create index outcome_customer on objective_outcome (organisation_id, customer, counts_at);
create index outcome_served on objective_outcome (organisation_id, served, counts_at);

create table request_line (
  organisation_id {int64} not null, request {bytes} not null, position {int64} not null, act_id {bytes} not null,
  kind {text} not null, row_id {text} not null, side {text} not null, speaker {text} not null,
  on_behalf_of {text} not null, text_ref {text} not null, due {instant}, former_due {instant},
  terms_version {int64} not null, performer {text} not null, state {text} not null, version {int64} not null,
  said_at {instant} not null, recorded_at {instant} not null, imported {int64} not null,
  primary key (organisation_id, request, position)) {strict};

create table register_actor (
  organisation_id {int64} not null, id {text} not null, kinds {text} not null, name_ref {text} not null,
  segment {text} not null, of_actor {text} not null, holds {text} not null, member_of {text} not null,
  leads {text} not null, removed {int64} not null, version {int64} not null,
  primary key (organisation_id, id)) {strict};
create table account (
  organisation_id {int64} not null, person {text} not null, login_ref {text} not null, rights {text} not null,
  closed {int64} not null, version {int64} not null, primary key (organisation_id, person)) {strict};
create table revision (
  organisation_id {int64} not null, number {int64} not null, digest {text} not null,
  loaded_at {instant} not null, loaded_by {text} not null, primary key (organisation_id, number)) {strict};

create table w_credential (
  organisation_id {int64} not null, person {text} not null, salt {bytes} not null, hash {bytes} not null,
  passes {int64} not null, memory_kib {int64} not null, primary key (organisation_id, person)) {strict};
create table w_session (
  organisation_id {int64} not null, token {bytes} not null, person {text} not null, demo {int64} not null,
  csrf {text} not null, language {text} not null, signed_in_at {instant} not null, expires_at {instant} not null,
  primary key (organisation_id, token)) {strict};
create table w_throttle (
  organisation_id {int64} not null, throttled {text} not null, failures {int64} not null, since {instant} not null,
  primary key (organisation_id, throttled)) {strict};
create table w_idempotency_key (
  organisation_id {int64} not null, act_id {bytes} not null, body_digest {text} not null, request {bytes} not null,
  number {int64} not null, position {int64} not null, version {int64} not null, state {text} not null,
  answered_at {instant} not null, primary key (organisation_id, act_id)) {strict};
create table w_due (
  organisation_id {int64} not null, request {bytes} not null, at {instant} not null,
  primary key (organisation_id, request)) {strict};
create index w_due_at on w_due (organisation_id, at);

create view request_shown as
  select r.organisation_id, r.id, r.number, r.state, r.version, r.position, r.title_ref, t.text as title, r.customer,
    r.provider, r.service, r.for_customer, r.redeemer, r.asked_by, r.performer, r.served, r.wished_due,
    r.former_due, r.offered_due, r.first_due, r.due, r.response_since, r.response_due, r.valid_until,
    r.promised_at, r.declared_at, r.asked_at, r.state_since, r.last_said_at, r.ended_at, r.outcome, r.ordinal,
    r.rework_count, r.imported, r.is_open
  from request r left join words t on t.organisation_id = r.organisation_id and t.ref = r.title_ref;

create view line_shown as
  select l.organisation_id, l.request, l.position, l.act_id, l.kind, l.row_id, l.side, l.speaker, l.on_behalf_of,
    l.text_ref, t.text, l.due, l.former_due, l.terms_version, l.performer, l.state, l.version, l.said_at,
    l.recorded_at, l.imported
  from request_line l left join words t on t.organisation_id = l.organisation_id and t.ref = l.text_ref;
