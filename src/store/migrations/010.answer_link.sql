-- By which link an answer came: each link is one recipient.
alter table letter_answer add column link {text} not null default '';
