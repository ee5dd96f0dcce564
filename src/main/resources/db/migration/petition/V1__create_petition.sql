create schema if not exists petition;
grant usage on schema petition to ${app};

-- The serial of a day's codes: one row a day, locked last in the transaction that receives a petition.
create table petition.serial (
    day  date not null,
    last int  not null,
    constraint serial_pk primary key (day)
);
grant select, insert, update on petition.serial to ${app};

-- What the keys are made with by which senders follow without an account.
create table petition.secret (
    one    boolean not null default true,
    secret bytea   not null,
    constraint secret_pk     primary key (one),
    constraint secret_one    check (one),
    constraint secret_length check (length(secret) = 32)
);
grant select, insert on petition.secret to ${app};

-- How often an address, or anybody about a code, asked in vain since when; keys are hashes, so no address is kept.
create table petition.attempt (
    key   bytea       not null,
    began timestamptz not null,
    tries int         not null,
    constraint attempt_pk primary key (key)
);
create index attempt_by_begin on petition.attempt (began);
grant select, insert, update, delete on petition.attempt to ${app};

-- Within what time a stage is done: versions with their first day, added and never changed. A petition that arrived keeps the
-- limits of the day on which it arrived at its agency.
create table petition.time_limit (
    id         uuid        not null,
    stage      text        not null,
    matter     text        not null,                        -- empty: of both
    unit       text        not null,                        -- vn.motcua.calendar.Limit.Unit
    amount     int         not null,
    valid_from date        not null,
    at         timestamptz not null,
    account    uuid        not null,
    constraint time_limit_pk           primary key (id),
    constraint time_limit_stage_known  check (stage in ('REFUSE', 'FIRST', 'RESOLVE', 'PUBLISH')),
    constraint time_limit_matter_known check (matter in ('', 'CONDUCT', 'RULE')),
    constraint time_limit_unit_known   check (unit in ('SAME_DAY', 'HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS')),
    constraint time_limit_amount       check (case when unit = 'SAME_DAY' then amount = 0 else amount between 1 and 10000 end),
    constraint time_limit_in_range     check (valid_from between '1900-01-01' and '2200-12-31')
);
create index time_limit_by_place on petition.time_limit (stage, matter, valid_from desc, at desc);
grant select, insert on petition.time_limit to ${app};
-- Regulations §7: refuse within 2 working days, ask or transfer within 5, resolve within 15, publish within 2.
insert into petition.time_limit (id, stage, matter, unit, amount, valid_from, at, account) values
    ('00000000-0000-7000-8000-000000000001', 'REFUSE', '', 'WORKING_DAYS', 2, '1900-01-01', now(), '00000000-0000-0000-0000-000000000001'),
    ('00000000-0000-7000-8000-000000000002', 'FIRST', '', 'WORKING_DAYS', 5, '1900-01-01', now(), '00000000-0000-0000-0000-000000000001'),
    ('00000000-0000-7000-8000-000000000003', 'RESOLVE', '', 'WORKING_DAYS', 15, '1900-01-01', now(), '00000000-0000-0000-0000-000000000001'),
    ('00000000-0000-7000-8000-000000000004', 'PUBLISH', '', 'WORKING_DAYS', 2, '1900-01-01', now(), '00000000-0000-0000-0000-000000000001');

-- A petition as its journal adds up to. Who sent it stands apart, so that reading one does not read the other.
create table petition.petition (
    id                 uuid        not null,
    code               text collate "C" not null,
    version            int         not null,                -- number of its journal lines
    head               bytea       not null,                -- hash of the last of them
    status             text        not null,                -- vn.motcua.petition.Status
    channel            text        not null,
    matter             text        not null,                -- as classified; before that as the sender says
    classified         boolean     not null,
    agency_id          uuid        not null,                -- where it lies
    complained_agency  uuid,                                -- whose conduct it is about
    complained_officer uuid,                                -- directory.officer
    complained_name    text,                                -- as the sender wrote it
    dossier_code       text,
    title              text        not null,
    body               text        not null,
    folded             text        not null,                -- title and code, as they are searched
    received_at        timestamptz not null,
    arrived_at         timestamptz not null,                -- at the agency where it lies
    first_due          timestamptz not null,
    due                timestamptz not null,
    publish_due        timestamptz,
    next_due           timestamptz,                         -- of what has to be done now; null while nothing has
    holder_id          uuid,
    answer             text,
    answered_at        timestamptz,
    ended_at           timestamptz,
    rating             smallint,
    entered_by         uuid,                                -- the officer who wrote it down; null from the portal
    constraint petition_pk primary key (id),
    constraint petition_code_once unique (code),
    constraint petition_status_known check (status in ('NEW', 'FORWARDED', 'RETURNED', 'AWAITING_SUPPLEMENT', 'SUPPLEMENTED',
        'PROCESSING', 'ANSWERED', 'PUBLISHED', 'CLOSED', 'REFUSED', 'WITHDRAWN')),
    constraint petition_channel_known check (channel in ('PORTAL', 'HOTLINE', 'BOX', 'COUNTER')),
    constraint petition_matter_known check (matter in ('CONDUCT', 'RULE')),
    constraint petition_answer_is_dated check ((answer is null) = (answered_at is null)),
    constraint petition_rated_after_answer check (rating is null or rating between 1 and 5 and answer is not null),
    constraint petition_texts_fit check (length(title) between 1 and 200 and length(body) between 1 and 10000
        and length(answer) <= 10000 and length(complained_name) <= 200)
);
create index petition_open_by_agency on petition.petition (agency_id, next_due) where next_due is not null;
create index petition_by_due on petition.petition (next_due) where next_due is not null;
grant select, insert, update on petition.petition to ${app};

create table petition.sender (
    petition_id uuid        not null,
    account     uuid,
    anonymous   boolean     not null,
    name        text        not null,
    address     text        not null,
    phone       text        not null,
    email       text        not null,
    confirmed   timestamptz,                                -- when the contact was proven by a code or an account
    constraint sender_pk primary key (petition_id),
    constraint sender_of_petition foreign key (petition_id) references petition.petition (id),
    constraint sender_named check (anonymous or name <> ''),
    constraint sender_anonymous_is_nobody check (not anonymous or name = '' and address = '' and phone = '' and email = ''
        and account is null)
);
create index sender_by_account on petition.sender (account, petition_id desc) where account is not null;
create index sender_by_phone on petition.sender (phone) where phone <> '';
create index sender_by_email on petition.sender (email) where email <> '';
grant select, insert on petition.sender to ${app};

-- Who looked at whose petition's sender, each time.
create table petition.look (
    id          uuid        not null,
    petition_id uuid        not null,
    account     uuid        not null,
    at          timestamptz not null,
    constraint look_pk primary key (id),
    constraint look_at_petition foreign key (petition_id) references petition.petition (id)
);
create index look_by_petition on petition.look (petition_id, at);
grant select, insert on petition.look to ${app};

-- Where a petition ever lay: who reaches any of these agencies sees it.
create table petition.place (
    petition_id uuid not null,
    agency_id   uuid not null,
    constraint place_pk primary key (agency_id, petition_id),
    constraint place_of_petition foreign key (petition_id) references petition.petition (id)
);
create index place_by_petition on petition.place (petition_id);
grant select, insert on petition.place to ${app};

-- The journal is evidence: lines can be added and never changed or removed. Each says how the petition stood after it, so that
-- figures of any past instant are read from the last line before it. Words of people stand apart with a salt.
create table petition.journal (
    petition_id uuid        not null,
    seq         int         not null,
    action      text        not null,
    actor_id    uuid        not null,
    at          timestamptz not null,                       -- when it happened
    recorded    timestamptz not null,                       -- when we learned of it
    request_id  uuid        not null,
    request_sum bytea       not null,
    status      text        not null,
    agency_id   uuid        not null,
    matter      text        not null,
    due         timestamptz not null,
    detail      text        not null,                       -- JSON without words of people
    words_sum   bytea,
    hash        bytea       not null,
    constraint journal_pk           primary key (petition_id, seq),
    constraint journal_request_once unique (request_id),
    constraint journal_of_petition  foreign key (petition_id) references petition.petition (id),
    constraint journal_words_summed check (words_sum is null or length(words_sum) = 32),
    constraint journal_hash_length  check (length(hash) = 32)
);
create index journal_by_time on petition.journal (at);
grant select, insert on petition.journal to ${app};

create table petition.words (
    petition_id uuid  not null,
    seq         int   not null,
    salt        bytea not null,
    body        text  not null,
    constraint words_pk      primary key (petition_id, seq),
    constraint words_of_line foreign key (petition_id, seq) references petition.journal (petition_id, seq)
);
grant select, insert on petition.words to ${app};

create table petition.attachment (
    id          uuid   not null,
    petition_id uuid   not null,
    seq         int    not null,                            -- the line that brought it
    file_name   text   not null,
    media_type  text   not null,
    size        bigint not null,
    sha256      text collate "C" not null,
    constraint attachment_pk      primary key (id),
    constraint attachment_of_line foreign key (petition_id, seq) references petition.journal (petition_id, seq)
);
create index attachment_by_petition on petition.attachment (petition_id, id);
create index attachment_by_content on petition.attachment (sha256);
grant select, insert on petition.attachment to ${app};

-- What the public reads: written for it by whoever publishes, so that no sender shows. Taken off by an instant, never removed.
create table petition.publication (
    id          uuid        not null,
    petition_id uuid        not null,
    agency_id   uuid        not null,
    matter      text        not null,
    title       text        not null,
    question    text        not null,
    answer      text        not null,
    folded      text        not null,
    at          timestamptz not null,
    taken_off   timestamptz,
    constraint publication_pk   primary key (id),
    constraint publication_of   foreign key (petition_id) references petition.petition (id),
    constraint publication_fits check (length(title) between 1 and 200 and length(question) between 1 and 10000
        and length(answer) between 1 and 10000)
);
create unique index publication_once on petition.publication (petition_id) where taken_off is null;
comment on index petition.publication_once is 'What is public is said once.';
create index publication_newest on petition.publication (id desc) where taken_off is null;
grant select, insert, update on petition.publication to ${app};

-- What heads were warned of; the key keeps two nodes from warning twice, a due time that moved is warned of anew.
create table petition.warning (
    petition_id uuid        not null,
    kind        text        not null,
    due         timestamptz not null,
    at          timestamptz not null,
    constraint warning_once primary key (petition_id, kind, due)
);
grant select, insert on petition.warning to ${app};
