-- A question put to an agency that ended is its successor's to answer: the act that moves open work moves it too. The journal
-- line of the act says to whom it was put before.
grant update (to_agency, to_department, to_account) on dossier.question to ${app};

-- What waits for an opinion, by when: read by the sweep that reminds.
create view dossier.unanswered as
select q.id as question_id, d.code, q.asked_by, q.to_agency, q.to_department, q.to_account, q.due
from dossier.question q join dossier.dossier d on d.id = q.dossier_id and d.desk in (2, 3, 5)
where q.answered_at is null and q.withdrawn_at is null;
grant select on dossier.unanswered to ${app};
create index question_waiting_by_due on dossier.question (due)
    where answered_at is null and withdrawn_at is null;
