-- The queue in front of the counters. A ticket is a number of a day and never says who holds it. State rows are what the
-- journal adds up to; the journal is evidence: the application may add lines, never change or remove them.

-- What people queue for at an agency, and the counters that serve it. Never deleted: old tickets keep theirs.
create table queue.service (
    id            uuid       not null,
    agency_id     uuid       not null,
    letter        text collate "C" not null,
    name          text       not null,
    name_en       text       not null,
    sectors       text[]     not null,                   -- codes of the catalogue's sectors
    counters      smallint[] not null,
    slot_minutes  smallint   not null,                   -- length of a booked time
    slot_capacity smallint   not null,                   -- people a booked time takes; 0: nothing is booked
    open          boolean    not null,
    constraint service_pk primary key (id),
    constraint service_letter_once unique (agency_id, letter),
    constraint service_letter_form check (letter ~ '^[A-Z]$'),
    constraint service_slot_known check (slot_minutes in (10, 15, 20, 30, 60)),
    constraint service_capacity_range check (slot_capacity between 0 and 100),
    constraint service_has_counters check (cardinality(counters) between 1 and 99)
);
comment on constraint service_letter_once on queue.service is 'Tickets are called by letter and number; two services with one letter would call two people.';

-- Numbers given today, one row a service and day; its lock is taken last and held for one commit.
create table queue.number_counter (
    service_id uuid not null,
    day        date not null,
    last       int  not null,
    constraint number_counter_pk primary key (service_id, day)
);

-- Who sits at which counter. A row ends with the sitting; the day's end ends all of them.
create table queue.sitting (
    id          uuid        not null,
    agency_id   uuid        not null,
    day         date        not null,
    counter     smallint    not null,
    account_id  uuid        not null,
    officer_id  uuid,                                    -- null where the account is nobody of the directory
    stands_for  uuid,                                    -- the absent officer a reserve replaces
    from_at     timestamptz not null,
    to_at       timestamptz,
    constraint sitting_pk primary key (id),
    constraint sitting_ends_after_start check (to_at >= from_at)
);
create unique index sitting_counter_once on queue.sitting (agency_id, day, counter) where to_at is null;
create unique index sitting_account_once on queue.sitting (agency_id, day, account_id) where to_at is null;
comment on index queue.sitting_counter_once is 'Two officers who open the same counter in one instant: one gets it.';

create table queue.ticket (
    id             uuid        not null,
    agency_id      uuid        not null,
    service_id     uuid        not null,                 -- what it waits for now; a transfer changes it
    day            date        not null,
    label          text collate "C" not null,            -- what is called; kept by a transfer
    state          text        not null,                 -- vn.motcua.queue.TicketState
    version        int         not null,
    booked_for     timestamptz,                          -- the booked time, when it was booked
    taken_at       timestamptz not null,
    queued_at      timestamptz not null,                 -- since when it waits, this time
    wanted_counter smallint,                             -- only this counter may call it
    counter        smallint,                             -- the counter that called it last
    account_id     uuid,                                 -- the officer who called it last
    first_called   timestamptz,
    serving_since  timestamptz,
    called_at      timestamptz,                          -- the last call, a recall too
    calls          smallint    not null default 0,
    waited_s       int         not null default 0,       -- seconds in queues, without the present waiting
    served_s       int         not null default 0,       -- seconds at counters, without the present one
    ended_at       timestamptz,
    dossiers       text[]      not null default '{}',    -- codes of the dossiers that began with it
    constraint ticket_pk primary key (id),
    constraint ticket_label_once unique (agency_id, day, label),
    constraint ticket_of_service foreign key (service_id) references queue.service (id),
    constraint ticket_state_known check (state in ('WAITING','CALLED','SKIPPED','DONE')),
    constraint ticket_called_somewhere check (state <> 'CALLED' or counter is not null and serving_since is not null),
    constraint ticket_times_count check (waited_s >= 0 and served_s >= 0),
    constraint ticket_dossiers_count check (cardinality(dossiers) <= 50)
) with (fillfactor = 80);
create index ticket_waiting on queue.ticket (agency_id, day) where state = 'WAITING';
create index ticket_calls on queue.ticket (agency_id, day, called_at) where called_at is not null;
create unique index ticket_one_at_counter on queue.ticket (agency_id, day, counter) where state = 'CALLED';
comment on index queue.ticket_one_at_counter is 'A counter serves one ticket at a time, whoever clicks how often.';

create table queue.journal (
    id          uuid        not null,
    agency_id   uuid        not null,
    ticket_id   uuid,                                    -- null where a counter is opened or a service kept
    action      text        not null,                    -- vn.motcua.queue.QueueAction
    service_id  uuid,
    counter     smallint,
    account_id  uuid,                                    -- null at the kiosk: nobody is signed in there
    at          timestamptz not null,
    detail      text        not null,
    request_id  uuid        not null,
    request_sum bigint      not null,                    -- of actor, act and what it names: the same id with another is refused
    constraint journal_pk primary key (id),
    constraint journal_request_once unique (request_id)
);
comment on constraint journal_request_once on queue.journal is 'A retry or a double click finds its stored outcome here.';
create index journal_by_ticket on queue.journal (ticket_id, id) where ticket_id is not null;
create index journal_by_agency on queue.journal (agency_id, id);

-- What screens compare: one number an agency that moves with every act.
create table queue.board (
    agency_id uuid   not null,
    version   bigint not null,
    constraint board_pk primary key (agency_id)
);

-- How many booked a time; one row a service and time, so that the last place is given once.
create table queue.slot (
    service_id uuid        not null,
    starts     timestamptz not null,
    taken      smallint    not null,
    constraint slot_pk primary key (service_id, starts),
    constraint slot_not_negative check (taken >= 0)
);

-- A booked time. The code stands for it at the kiosk; no name is kept.
create table queue.booking (
    id         uuid        not null,
    agency_id  uuid        not null,
    service_id uuid        not null,
    day        date        not null,
    starts     timestamptz not null,
    code       text collate "C" not null,
    account_id uuid        not null,                     -- who booked
    state      text        not null,
    booked_at  timestamptz not null,
    ticket_id  uuid,
    request_id uuid        not null,
    constraint booking_pk primary key (id),
    constraint booking_code_once unique (agency_id, day, code),
    constraint booking_request_once unique (request_id),
    constraint booking_of_service foreign key (service_id) references queue.service (id),
    constraint booking_state_known check (state in ('BOOKED','ARRIVED','CANCELLED')),
    constraint booking_arrival_has_ticket check ((state = 'ARRIVED') = (ticket_id is not null))
);
create index booking_by_account on queue.booking (account_id, starts);
create index booking_by_day on queue.booking (agency_id, day, starts);

grant select, insert, update on queue.service, queue.number_counter, queue.sitting, queue.ticket, queue.board, queue.slot,
    queue.booking to ${app};
grant select, insert on queue.journal to ${app};
