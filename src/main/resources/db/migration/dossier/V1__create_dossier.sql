-- The life of dossiers. Two rules shape these tables: a command is one read and one write statement, and a figure is an
-- index range over dossier.fact. What changes with every command is kept narrow; persons and words stand apart, so that
-- they can be erased one day without touching the evidence.

create table dossier.dossier (
    id             uuid        not null,
    code           text collate "C" not null,
    version        int         not null,                 -- number of its journal lines; what If-Match compares
    head           bytea       not null,                 -- hash of its last journal line
    status         text        not null,                 -- vn.motcua.dossier.Status
    channel        text        not null,
    level          text,                                 -- label of the online service level as it came
    procedure_code text        not null,
    procedure_id   uuid,                                 -- pinned version; null only in rows from a register whose code is unknown here
    case_code      text,                                 -- the case of the procedure that applies
    assisting_id   uuid        not null,
    receiving_id   uuid        not null,
    competent_id   uuid        not null,
    at_agency_id   uuid        not null,                 -- whose desk it lies on now
    owner_account  uuid,                                 -- the citizen's account, when filed with one
    filed_at       timestamptz not null,
    received_at    timestamptz,
    legal_due      timestamptz,
    original_due   timestamptz,
    due            timestamptz,                          -- what the applicant was told last: credited waits, extension, re-appointment
    step           smallint,                             -- position in the pinned process, from 0; null outside it
    step_role      text,
    step_since     timestamptz,
    step_due       timestamptz,
    holder_id      uuid,
    waiting_since  timestamptz,
    supplements    smallint    not null default 0,
    apologies      smallint    not null default 0,
    open           boolean     not null generated always as (status in ('FILED','AWAITING_PAPERS','RECEIVED',
        'PROCESSING','AWAITING_SUPPLEMENT','AWAITING_PAYMENT','PAUSED','RESOLVED')) stored,
    changed_at     timestamptz not null,                 -- when its last journal line happened
    from_register  boolean     not null default false,
    constraint dossier_pk primary key (id),
    constraint dossier_code_once unique (code),
    constraint dossier_status_known check (status in ('FILED','AWAITING_PAPERS','NOT_ACCEPTED','RECEIVED','PROCESSING',
        'AWAITING_SUPPLEMENT','AWAITING_PAYMENT','PAUSED','STOPPED','REFUSED','WITHDRAWN','RESOLVED','RETURNED')),
    constraint dossier_channel_known check (channel in ('counter','online','post')),
    constraint dossier_accepted_is_dated check (
        received_at is not null or status in ('FILED','AWAITING_PAPERS','NOT_ACCEPTED','WITHDRAWN')),
    constraint dossier_waiting_is_dated check (
        (waiting_since is not null) = (status in ('AWAITING_SUPPLEMENT','AWAITING_PAYMENT','PAUSED')))
) with (fillfactor = 85);
comment on constraint dossier_code_once on dossier.dossier is 'A code names one dossier on every channel (regulations §1.2).';

-- Lists, newest first, by the agencies an officer reaches; nearly every dossier is received where it is decided.
create index dossier_by_receiving on dossier.dossier (receiving_id, id);
create index dossier_by_competent on dossier.dossier (competent_id, id) where competent_id <> receiving_id;
create index dossier_by_assisting on dossier.dossier (assisting_id, id) where assisting_id <> receiving_id;
create index dossier_by_owner on dossier.dossier (owner_account, id) where owner_account is not null;
-- The inbox of an agency: what is open, by due date. It names no column that most commands change (open, not status; no
-- holder), so that their updates stay within the page and touch no index (HOT).
create index dossier_open on dossier.dossier (at_agency_id, due, id) where open;

-- What a person holds now; apart from the dossier for the same reason.
create table dossier.holding (
    account_id uuid not null,
    dossier_id uuid not null,
    constraint holding_pk primary key (account_id, dossier_id)
);

-- Who it is about. Personal; the journal never repeats it.
create table dossier.party (
    dossier_id      uuid not null,
    owner_name      text not null,
    owner_folded    text not null,                       -- shared.VietnameseText.fold(owner_name)
    identity_number text,
    phone           text,
    email           text,
    address         text,
    filed_by        text,                                -- a representative's or helper's name; the owner stays the owner
    subject         text,                                -- trích yếu
    -- No foreign key: one statement or COPY writes both rows, nobody may delete either, and the key's check cost an
    -- import a row lock and a WAL record on every dossier.
    constraint party_pk primary key (dossier_id)
);
create index party_by_identity_number on dossier.party (identity_number) where identity_number is not null;
create index party_by_phone on dossier.party (phone) where phone is not null;

-- Name search without accents: one key from every word's start to the end of the name, for each agency involved.
-- The index answers alone which dossiers of which agencies bear a name.
create table dossier.name_key (
    key        text collate "C" not null,
    agency_id  uuid             not null,
    dossier_id uuid             not null
);
create index name_key_by_key on dossier.name_key (key) include (dossier_id, agency_id);

-- The journal is evidence: the application may add lines, never change or remove them.
-- Nothing in a line is null: eleven lines a dossier are what it costs on disk, and a null would cost each a bitmap.
create table dossier.journal (
    dossier_id  uuid        not null,
    at          timestamptz not null,                    -- when it happened
    recorded    timestamptz not null,                    -- when we learned of it
    request_sum bigint      not null,                    -- of actor, command and body: the same id with another body is refused
    seq         int         not null,
    actor_id    uuid        not null,
    request_id  uuid        not null,
    action      text        not null,                    -- vn.motcua.dossier.Action
    status      text        not null,                    -- the status it led to
    hash        bytea       not null,                    -- SHA-256 over the previous hash and this line
    detail      text        not null,                    -- JSON, exactly the bytes that were hashed, or nothing; nothing personal
    note_sum    bytea       not null,                    -- salted hash of the words in dossier.note, which may be erased one day
    constraint journal_pk primary key (dossier_id, seq),
    constraint journal_request_once unique (request_id)
);
comment on constraint journal_request_once on dossier.journal is 'A retry finds its stored outcome here.';
create index journal_by_recorded on dossier.journal using brin (recorded);

-- Words of people in a journal line: reasons, opinions, old values of corrected personal entries.
create table dossier.note (
    dossier_id uuid  not null,
    seq        int   not null,
    salt       bytea not null,
    body       text  not null,
    constraint note_pk primary key (dossier_id, seq)
);

create table dossier.attachment (
    id             uuid        not null,
    dossier_id     uuid        not null,
    seq            int         not null,                 -- the journal line that attached it
    component_code text,                                 -- null: not for a listed component
    purpose        text        not null,
    file_name      text        not null,
    media_type     text        not null,
    size           bigint      not null,
    sha256         text        not null,
    digitised      boolean     not null default false,
    at             timestamptz not null,
    constraint attachment_pk primary key (id),
    constraint attachment_purpose_known check (purpose in ('component','result','other')),
    constraint attachment_of_dossier foreign key (dossier_id) references dossier.dossier (id)
);
create index attachment_by_dossier on dossier.attachment (dossier_id, id);

-- What figures are made of: one row an accepted dossier and version of our knowledge. Everything that happened carries
-- its instant, so a report as of t counts a fact when its instant is not after t; everything learned later than it
-- happened (a correction, a register) makes a new version, so a report as known at k takes the row with
-- known_from <= k < known_to.
create table dossier.fact (
    dossier_id       uuid        not null,
    known_from       timestamptz not null,
    known_to         timestamptz not null default 'infinity',
    code             text        not null,
    receiving_id     uuid        not null,
    competent_id     uuid        not null,
    procedure_code   text        not null,
    sector_code      text        not null,               -- '' when the procedure is unknown
    channel          text        not null,
    level            text        not null,               -- label as it came; '' when none
    received_at      timestamptz not null,
    original_due     timestamptz,
    due              timestamptz,                        -- judged against: moved by credited waits and extension, never by an apology
    by_instant       boolean     not null,               -- limits in hours compare instants, all others dates
    due_since        timestamptz not null,               -- since when this due date is in force
    overdue_from     timestamptz,                        -- first instant at which it is overdue; null without a due date
    past_since       timestamptz[],                      -- earlier due dates: since when,
    past_overdue     timestamptz[],                      -- and from when overdue (an element is null without a due date)
    supplement_waits tstzmultirange,                     -- [from, to), the open one up to infinity
    payment_waits    tstzmultirange,
    pauses           tstzmultirange,
    supplements      smallint    not null default 0,
    end_at           timestamptz,
    end_kind         text,
    timeliness       smallint,                           -- -1 early, 0 on time, 1 overdue, at the end
    returned_at      timestamptz,
    returned_late    boolean,
    digitised_at     timestamptz,                        -- when every digitisable component and the result were digitised
    components_digitised boolean not null default false,
    result_digitised boolean     not null default false,
    fee_bearing      boolean     not null default false,
    paid_online      boolean     not null default false,
    constraint fact_pk primary key (dossier_id, known_from),
    constraint fact_end_is_whole check ((end_at is null) = (end_kind is null) and (end_at is null) = (timeliness is null)),
    constraint fact_end_known check (end_kind in ('resolved','refused','stopped','withdrawn')),
    constraint fact_channel_known check (channel in ('counter','online','post')),
    constraint fact_ends_after_reception check (end_at >= received_at)
) with (fillfactor = 90);
create index fact_by_receiving on dossier.fact (receiving_id, received_at);
create index fact_by_competent on dossier.fact (competent_id, received_at);

-- Serial numbers of codes, one row an agency and day; its lock is taken last and held for one commit.
create table dossier.code_counter (
    agency_id uuid not null,
    day       date not null,
    last      int  not null,
    constraint code_counter_pk primary key (agency_id, day)
);

-- The file a register came from; its rows name it in their journal line.
create table dossier.register_import (
    id          uuid        not null,
    file_name   text        not null,
    sha256      text,
    actor_id    uuid        not null,
    recorded    timestamptz not null,
    rows_read   bigint      not null,
    rows_taken  bigint      not null,
    constraint register_import_pk primary key (id)
);

grant select, insert, update on dossier.dossier, dossier.party, dossier.fact, dossier.code_counter to ${app};
grant select, insert, update, delete on dossier.note to ${app};
grant select, insert, delete on dossier.name_key, dossier.holding to ${app};
grant select, insert on dossier.journal, dossier.attachment, dossier.register_import to ${app};
