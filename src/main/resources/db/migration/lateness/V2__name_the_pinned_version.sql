-- A step is called as the version names it that the dossier is pinned to; null where the register's code is unknown here.
create or replace view lateness.explanation as
select l.id, l.code, l.procedure_code, l.step, l.role, l.agency_id, l.account_id, l.since, l.due, l.recorded,
       a.at as answered_at, a.body, j.account_id as judge_id, j.at as judged_at, j.accepted, j.words, d.procedure_id
from dossier.late l
join dossier.dossier d on d.id = l.dossier_id
left join lateness.answer a on a.late_step_id = l.id
left join lateness.judgement j on j.late_step_id = l.id;
