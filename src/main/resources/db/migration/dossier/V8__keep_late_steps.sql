-- A stay at a step that ran past its time, and in whose hands it was then: who is asked for an explanation. Evidence, so
-- lines are only added. A command that ends such a stay writes it with its own statement; the sweep of the module lateness
-- writes it while the stay goes on, whichever comes first.
create table dossier.late_step (
    id         uuid        not null,
    dossier_id uuid        not null,
    step       smallint    not null,                     -- position in the path, from 0
    role       text,
    agency_id  uuid        not null,                     -- whose step it was
    account_id uuid        not null,                     -- who held it, or who completed it out of nobody's hands
    since      timestamptz not null,
    due        timestamptz not null,
    recorded   timestamptz not null,
    constraint late_step_pk primary key (id),
    constraint late_step_once unique (dossier_id, step, since),
    constraint late_step_is_late check (due > since and recorded > due)
);
comment on constraint late_step_once on dossier.late_step is 'One stay is explained once, whoever finds it late.';
create index late_step_by_account on dossier.late_step (account_id, id);
create index late_step_by_agency on dossier.late_step (agency_id, id);
create index late_step_by_recorded on dossier.late_step (recorded);
grant select, insert on dossier.late_step to ${app};

-- What other modules may read: where the clock runs. Waiting dossiers and those with a result are not in it.
create view dossier.running as
select id as dossier_id, code, at_agency_id as agency_id, step, step_role as role, step_since, step_due, holder_id,
       received_at, due
from dossier.dossier
where desk = 2;
-- What was commanded, when, on which dossier; read by the time it was recorded.
create view dossier.commanded as
select dossier_id, seq, action, actor_id, at, recorded from dossier.journal;
create view dossier.late as
select l.*, d.code, d.procedure_code
from dossier.late_step l join dossier.dossier d on d.id = l.dossier_id;
grant select on dossier.running, dossier.commanded, dossier.late to ${app};

-- Its newest part is read once a minute: ranges that are full are summed up at once, not by the next vacuum.
alter index dossier.journal_by_recorded set (autosummarize = on);
