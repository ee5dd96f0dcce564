create schema if not exists lateness;
grant usage on schema lateness to ${app};

-- When a dossier has to be looked at next: whatever a command touched at once, after that when its next warning is due. Kept
-- apart from the dossier, so that a command changes no further index: the sweep follows the journal instead.
create table lateness.agenda (
    dossier_id uuid        not null,
    look_at    timestamptz not null,
    constraint agenda_pk primary key (dossier_id)
);
create index agenda_by_time on lateness.agenda (look_at);

-- Up to when the journal was followed: one row, and whoever locks it follows.
create table lateness.place (
    one         boolean     not null default true,
    followed_to timestamptz not null,
    constraint place_pk primary key (one),
    constraint place_is_one check (one)
);

-- What was warned of. The due time belongs to the key: one that a wait or a new appointment moved is warned of anew.
create table lateness.warning (
    dossier_id uuid        not null,
    step       smallint    not null,                     -- -1: the whole dossier
    kind       text        not null,                     -- vn.motcua.notice.Template
    due        timestamptz not null,
    at         timestamptz not null,
    constraint warning_once primary key (dossier_id, step, kind, due)
);
comment on constraint warning_once on lateness.warning is 'Two nodes, or one started again, never warn twice.';

-- Explanations are evidence: answered once, judged once, never changed.
create table lateness.answer (
    late_step_id uuid        not null,
    request_id   uuid        not null,
    account_id   uuid        not null,
    at           timestamptz not null,
    body         text        not null,
    constraint answer_once primary key (late_step_id),
    constraint answer_request_once unique (request_id),
    constraint answer_of_late_step foreign key (late_step_id) references dossier.late_step (id),
    constraint answer_has_words check (length(body) between 1 and 4000)
);
create table lateness.judgement (
    late_step_id uuid        not null,
    request_id   uuid        not null,
    account_id   uuid        not null,
    at           timestamptz not null,
    accepted     boolean     not null,
    words        text        not null,
    constraint judgement_once primary key (late_step_id),
    constraint judgement_request_once unique (request_id),
    constraint judgement_of_answer foreign key (late_step_id) references lateness.answer (late_step_id),
    constraint judgement_words_fit check (length(words) <= 4000),
    constraint judgement_against_has_words check (accepted or words <> '')
);

create view lateness.explanation as
select l.id, l.code, l.procedure_code, l.step, l.role, l.agency_id, l.account_id, l.since, l.due, l.recorded,
       a.at as answered_at, a.body, j.account_id as judge_id, j.at as judged_at, j.accepted, j.words
from dossier.late l
left join lateness.answer a on a.late_step_id = l.id
left join lateness.judgement j on j.late_step_id = l.id;
grant select on lateness.explanation to ${app};
grant select, insert, update, delete on lateness.agenda to ${app};
grant select, update on lateness.place to ${app};
grant select, insert on lateness.warning, lateness.answer, lateness.judgement to ${app};

insert into lateness.place (followed_to) values (now());
insert into lateness.agenda (dossier_id, look_at) select dossier_id, now() from dossier.running;
