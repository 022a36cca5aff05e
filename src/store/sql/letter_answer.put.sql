insert into letter_answer (organisation_id, service, number, question, verdict, answered_by, said_at, digest, within, share, words, link)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
