select a.service, a.number, a.question, a.verdict, a.answered_by, a.said_at, a.digest, a.within, a.share, a.words, coalesce(w.text, ''), a.link
from letter_answer a left join words w on w.organisation_id = a.organisation_id and w.ref = a.words
where a.organisation_id = ?1 and (?2 = '' or a.service = ?2) order by a.said_at desc, a.service, a.number desc, a.question
