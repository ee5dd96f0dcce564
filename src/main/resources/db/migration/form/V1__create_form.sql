-- Electronic forms. The document is the JSON people read and edit; it is never changed, a later one of the same code takes
-- its place from its first day. What was filed keeps the version it was filled in with.
create table form.version (
    code        text        not null,
    valid_from  date        not null,
    title       text        not null,
    document    text        not null,
    recorded    timestamptz not null,
    recorded_by uuid        not null,
    constraint version_pk          primary key (code, valid_from),
    constraint version_code_shape  check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint version_dates_known check (valid_from between date '1900-01-01' and date '2200-12-31')
);
grant select, insert on form.version to ${app};

-- Who published which form. Evidence: lines are added, never changed or removed.
create table form.change (
    id      uuid        not null,
    at      timestamptz not null,
    account uuid        not null,
    code    text        not null,
    action  text        not null,
    was     text,
    became  text,                                            -- first day of the version
    constraint change_pk           primary key (id),
    constraint change_action_known check (action in ('PUBLISH'))
);
create index change_newest on form.change (at desc, id desc);
grant select, insert on form.change to ${app};

-- What somebody is filling in. It belongs to one account and goes thirty days after its last save.
create table form.filing (
    id             uuid        not null,
    account_id     uuid        not null,
    procedure_code text        not null,
    form_code      text        not null,
    form_from      date        not null,
    agency_code    text        not null,                     -- where it is to be filed
    for_other      boolean     not null,                     -- with an authorisation
    answers        text        not null,                     -- JSON; personal
    done           text        not null,                     -- ids of the pages answered, separated by blanks
    state          text        not null,
    version        int         not null,                     -- counts saves: two devices must not overwrite each other
    request_id     uuid        not null,                     -- under which the dossier is filed: once, however often it is sent
    dossier_code   text,
    created        timestamptz not null,
    saved          timestamptz not null,
    constraint filing_pk           primary key (id),
    constraint filing_version_fk   foreign key (form_code, form_from) references form.version (code, valid_from),
    constraint filing_state_known  check (state in ('open', 'waiting', 'sending', 'sent')),
    constraint filing_sent_is_named check ((state = 'sent') = (dossier_code is not null))
);
create index filing_by_account on form.filing (account_id, saved desc);
create index filing_by_time on form.filing (saved);
grant select, insert, update, delete on form.filing to ${app};

-- Papers brought for it, by their content; a component may have several files.
create table form.paper (
    id             uuid        not null,
    filing_id      uuid        not null,
    component_code text        not null,
    file_name      text        not null,
    media_type     text        not null,
    size           bigint      not null,
    sha256         text        not null,
    at             timestamptz not null,
    constraint paper_pk        primary key (id),
    constraint paper_filing_fk foreign key (filing_id) references form.filing (id) on delete cascade
);
create index paper_by_filing on form.paper (filing_id, id);
create index paper_by_content on form.paper (sha256);
grant select, insert, update, delete on form.paper to ${app};

-- A file on its way: pieces that arrived, so that a broken line goes on where it broke.
create table form.arrival (
    id             uuid        not null,
    filing_id      uuid        not null,
    component_code text        not null,
    file_name      text        not null,
    size           bigint      not null,                     -- of the whole, in bytes
    at             timestamptz not null,
    constraint arrival_pk        primary key (id),
    constraint arrival_size      check (size > 0),
    constraint arrival_filing_fk foreign key (filing_id) references form.filing (id) on delete cascade
);
create index arrival_by_filing on form.arrival (filing_id);
grant select, insert, update, delete on form.arrival to ${app};

create table form.piece (
    arrival_id uuid   not null,
    start      bigint not null,
    size       bigint not null,
    sha256     text   not null,
    constraint piece_pk         primary key (arrival_id, start),
    constraint piece_size       check (size > 0),
    constraint piece_arrival_fk foreign key (arrival_id) references form.arrival (id) on delete cascade
);
create index piece_by_content on form.piece (sha256);
grant select, insert, delete on form.piece to ${app};

-- Other people who apply together; each confirms what stands there, and anew when it changed.
create table form.companion (
    id         uuid        not null,
    filing_id  uuid        not null,
    name       text        not null,                         -- as the first applicant wrote it
    token      text        not null,                         -- in the link they are given
    account_id uuid,
    state      text        not null,
    answers    text,                                         -- sum of what was confirmed
    reason     text,
    at         timestamptz not null,
    constraint companion_pk          primary key (id),
    constraint companion_token_once  unique (token),
    constraint companion_state_known check (state in ('asked', 'confirmed', 'declined')),
    constraint companion_filing_fk   foreign key (filing_id) references form.filing (id) on delete cascade
);
create index companion_by_filing on form.companion (filing_id, id);
grant select, insert, update, delete on form.companion to ${app};

-- What was filed, with the version of the form it was filled in with. It stays as it was sent.
create table form.submission (
    dossier_code   text        not null,
    account_id     uuid        not null,                     -- whose filing it was
    procedure_code text        not null,
    form_code      text        not null,
    form_from      date        not null,
    answers        text        not null,                     -- JSON; personal
    at             timestamptz not null,
    constraint submission_pk         primary key (dossier_code),
    constraint submission_version_fk foreign key (form_code, form_from) references form.version (code, valid_from)
);
create index submission_by_account on form.submission (account_id, at desc);
grant select, insert on form.submission to ${app};
