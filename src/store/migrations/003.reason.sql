-- Why a text was released, as a reference into words.
alter table revision add column reason {text} not null default '';
