create schema if not exists remotehelp;
grant usage on schema remotehelp to ${app};

-- Hours an agency offers, one helper's. Never deleted: what was booked keeps its offer.
create table remotehelp.offer (
    id           uuid        not null,
    agency_id    uuid        not null,                      -- directory.agency
    helper       uuid        not null,                      -- identity.account of an official there
    link         text        not null,                      -- the helper's own meeting room
    weekday      smallint,                                  -- ISO, 1 is Monday; null: every working day
    from_time    time        not null,                      -- in Vietnam
    to_time      time        not null,
    minutes      smallint    not null,                      -- length of an hour that is booked
    places       smallint    not null,                      -- people who may book the same one
    valid_from   date        not null,
    valid_to     date,
    withdrawn_at timestamptz,
    constraint offer_pk              primary key (id),
    constraint offer_link_form       check (link like 'https://%' and length(link) <= 500),
    constraint offer_weekday_known   check (weekday between 1 and 7),
    constraint offer_times_in_order  check (from_time < to_time),
    constraint offer_minutes_known   check (minutes in (15, 20, 30, 45, 60)),
    constraint offer_places_range    check (places between 1 and 20),
    constraint offer_dates_in_order  check (valid_to >= valid_from)
);
comment on constraint offer_link_form on remotehelp.offer is 'A citizen opens it: nothing but an encrypted page.';
create index offer_by_agency on remotehelp.offer (agency_id);
create index offer_by_helper on remotehelp.offer (helper);
grant select, insert, update on remotehelp.offer to ${app};

-- How many booked an hour; one row an offer and hour, so that the last place is given once.
create table remotehelp.hour (
    offer_id uuid        not null,
    starts   timestamptz not null,
    taken    smallint    not null,
    places   smallint    not null,                          -- as the offer had them at the first booking
    constraint hour_pk           primary key (offer_id, starts),
    constraint hour_of_offer     foreign key (offer_id) references remotehelp.offer (id),
    constraint hour_not_overfull check (taken between 0 and places)
);
comment on constraint hour_not_overfull on remotehelp.hour is 'However many book in one instant: nobody is promised a place that is taken.';
grant select, insert, update on remotehelp.hour to ${app};

create table remotehelp.booking (
    id             uuid        not null,
    code           text collate "C" not null,               -- what messages name it by
    offer_id       uuid        not null,
    agency_id      uuid        not null,
    account_id     uuid        not null,                    -- identity.account of whoever booked
    starts         timestamptz not null,
    ends           timestamptz not null,
    procedure_code text,
    words          text        not null,                    -- the citizen's own; erased with the account
    state          text        not null,                    -- vn.motcua.remotehelp.HelpHour.State
    reason         text,                                    -- why the agency called it off
    booked_at      timestamptz not null,
    constraint booking_pk          primary key (id),
    constraint booking_code_once   unique (code),
    constraint booking_of_offer    foreign key (offer_id) references remotehelp.offer (id),
    constraint booking_state_known check (state in ('BOOKED', 'CANCELLED', 'CALLED_OFF', 'HELD', 'MISSED')),
    constraint booking_ends_later  check (ends > starts),
    constraint booking_reason_said check ((state = 'CALLED_OFF') = (reason is not null)),
    constraint booking_words_short check (length(words) <= 1000)
);
create unique index booking_once_a_time on remotehelp.booking (account_id, starts) where state = 'BOOKED';
comment on index remotehelp.booking_once_a_time is 'One person cannot be helped twice at the same time, whoever clicks how often.';
create index booking_by_offer on remotehelp.booking (offer_id, starts);
create index booking_by_agency on remotehelp.booking (agency_id, starts);
create index booking_to_come on remotehelp.booking (starts) where state = 'BOOKED';
grant select, insert, update on remotehelp.booking to ${app};

-- Who was reminded of what: once each, whichever node comes first.
create table remotehelp.reminder (
    booking_id uuid        not null,
    kind       text        not null,                        -- vn.motcua.notice.Template
    at         timestamptz not null,
    constraint reminder_pk primary key (booking_id, kind),
    constraint reminder_of_booking foreign key (booking_id) references remotehelp.booking (id)
);
grant select, insert on remotehelp.reminder to ${app};

-- The journal is evidence: the application may add lines, never change or remove them. No words of people.
create table remotehelp.journal (
    id          uuid        not null,
    agency_id   uuid        not null,
    offer_id    uuid        not null,
    booking_id  uuid,
    action      text        not null,                       -- vn.motcua.remotehelp.HelpAction
    account_id  uuid        not null,
    at          timestamptz not null,
    request_id  uuid        not null,
    request_sum bigint      not null,                       -- of actor, act and what it names
    constraint journal_pk           primary key (id),
    constraint journal_request_once unique (request_id)
);
comment on constraint journal_request_once on remotehelp.journal is 'A retry or a double click finds its stored outcome here.';
create index journal_by_agency on remotehelp.journal (agency_id, id);
grant select, insert on remotehelp.journal to ${app};
