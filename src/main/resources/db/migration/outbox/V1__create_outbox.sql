create schema if not exists outbox;
grant usage on schema outbox to ${app};

-- What leaves after the commit. A row is written in the transaction of what it tells and is sent outside of it.
create table outbox.message (
    id          uuid        not null,                       -- receivers know it twice by this
    key         text        not null,                       -- what it is about; the same again is the same message
    carrier     text        not null,                       -- who carries it: email, sms, zalo
    about       text        not null,                       -- for whoever looks after it; no personal data
    body        text,                                       -- for the carrier; gone as soon as nobody needs it
    created     timestamptz not null,
    next_try    timestamptz not null,                       -- while it is being sent: until when nobody else takes it
    not_after   timestamptz,                                -- pointless afterwards
    tries       int         not null,
    state       text        not null,
    ended       timestamptz,
    error       text,                                       -- why the last try failed; no personal data
    replayed    timestamptz,
    replayed_by uuid,                                       -- identity.account
    constraint message_pk            primary key (id),
    constraint message_key_once      unique (key),
    constraint message_state_known   check (state in ('WAITING', 'SENT', 'DEAD', 'DROPPED')),
    constraint message_carrier_form  check (carrier ~ '^[a-z]{1,20}$'),
    constraint message_body_while    check (body is not null or state in ('SENT', 'DROPPED')),
    constraint message_ended_then    check ((ended is null) = (state = 'WAITING'))
);
create index message_waiting on outbox.message (carrier, next_try) where state = 'WAITING';
create index message_dead on outbox.message (id desc) where state = 'DEAD';
create index message_ended on outbox.message (ended) where state in ('SENT', 'DROPPED');
grant select, insert, update, delete on outbox.message to ${app};
