-- Interconnected work (liên thông): dossiers that lie at another agency, questions put to others, parts of a lead.

-- A lead (hồ sơ liên thông) names itself, a part (hồ sơ thành phần) its lead; null: it stands alone. A column that is null
-- in nearly every row costs it nothing, and no command that moves a dossier touches the index.
alter table dossier.dossier add column lead_id uuid;
create index dossier_by_lead on dossier.dossier (lead_id, id) where lead_id is not null;

-- What a lead consists of. A row is written when the lead is filed, or by the officer who opens a further part; part_id is
-- set once, when the part's turn has come and it is filed.
create table dossier.part (
    lead_id        uuid     not null,
    ordinal        smallint not null,                    -- from 1
    procedure_code text     not null,
    agency_id      uuid     not null,                    -- decides on the part
    after          smallint,                             -- the part whose result it waits for; null: none
    part_id        uuid,
    constraint part_pk             primary key (lead_id, ordinal),
    constraint part_filed_once     unique (part_id),
    constraint part_counts         check (ordinal > 0),
    constraint part_follows_earlier check (after > 0 and after < ordinal)
);
comment on constraint part_follows_earlier on dossier.part is 'Parts that wait for each other would wait for ever.';
create index part_unfiled on dossier.part (lead_id) where part_id is null;

-- A question put to another department or agency (xin ý kiến, phối hợp). The words stand in dossier.note under their
-- journal lines, where they may be erased one day. It is closed once: answered or withdrawn.
create table dossier.question (
    id            uuid        not null,
    dossier_id    uuid        not null,
    asked_seq     int         not null,                  -- the journal line that asks
    asked_by      uuid        not null,
    from_agency   uuid        not null,
    to_agency     uuid        not null,
    to_department uuid,                                  -- null: the agency as a whole
    to_account    uuid,                                  -- null: nobody in particular
    asked_at      timestamptz not null,
    due           timestamptz not null,
    answered_seq  int,
    answered_by   uuid,
    answered_at   timestamptz,
    late          boolean,                               -- whether it was answered after its due time; kept
    withdrawn_at  timestamptz,
    constraint question_pk          primary key (id),
    constraint question_due_later   check (due > asked_at),
    constraint question_closed_once check (answered_at is null or withdrawn_at is null),
    constraint question_answer_whole check (
        (answered_at is null) = (answered_seq is null) and (answered_at is null) = (answered_by is null)
        and (answered_at is null) = (late is null)),
    constraint question_of_dossier  foreign key (dossier_id) references dossier.dossier (id)
);
create index question_by_dossier on dossier.question (dossier_id, id);
-- The group "consulted" of the inbox: what waits for an answer of an agency or a person.
create index question_waiting on dossier.question (to_agency, due, dossier_id)
    where answered_at is null and withdrawn_at is null;
create index question_waiting_of on dossier.question (to_account, due, dossier_id)
    where answered_at is null and withdrawn_at is null and to_account is not null;

grant select, insert on dossier.part, dossier.question to ${app};
grant update (part_id) on dossier.part to ${app};
grant update (answered_seq, answered_by, answered_at, late, withdrawn_at) on dossier.question to ${app};
