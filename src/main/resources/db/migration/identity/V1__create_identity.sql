create schema if not exists identity;
grant usage on schema identity to ${app};

create table identity.account (
    id              uuid        not null,
    username        text        not null,
    password        text,                                   -- argon2 with its salt and costs; null: cannot sign in
    display_name    text        not null,
    officer         uuid,                                   -- directory.officer
    citizen_number  text,                                   -- số định danh cá nhân
    state           text        not null,
    must_change     boolean     not null default false,     -- the password was set by somebody else
    created         timestamptz not null,
    created_by      uuid        not null,
    constraint account_pk                  primary key (id),
    constraint account_username_once       unique (username),
    constraint account_username_form       check (username ~ '^[a-z0-9][a-z0-9._@-]{1,99}$'),
    constraint account_display_name_given  check (length(display_name) between 1 and 200),
    constraint account_citizen_number_once unique (citizen_number),
    constraint account_citizen_number_form check (citizen_number ~ '^[0-9]{9}([0-9]{3})?$'),
    constraint account_state_known         check (state in ('ACTIVE', 'LOCKED'))
);
create index account_by_officer on identity.account (officer) where officer is not null;
grant select, insert, update on identity.account to ${app};

-- A role of an account: at one agency, there and below it, or everywhere (agency is null).
create table identity.role_grant (
    id         uuid    not null,
    account    uuid    not null,
    role       text    not null,
    agency     uuid,                                        -- directory.agency
    below      boolean not null,
    valid_from date    not null,
    valid_to   date,
    constraint role_grant_pk            primary key (id),
    constraint role_grant_account_fk    foreign key (account) references identity.account (id),
    constraint role_grant_role_known    check (role in ('RECEPTIONIST', 'SPECIALIST', 'HEAD', 'LEADER', 'CONTROLLER',
                                                        'ADMINISTRATOR', 'CITIZEN', 'OPERATOR')),
    constraint role_grant_below_agency  check (agency is not null or not below),
    constraint role_grant_from_range    check (valid_from between date '1900-01-01' and date '2200-12-31'),
    constraint role_grant_to_range      check (valid_to between date '1900-01-01' and date '2200-12-31'),
    -- one that was taken back before it began ends the day before
    constraint role_grant_to_after_from check (valid_to >= valid_from - 1)
);
create index role_grant_by_account on identity.role_grant (account);
grant select, insert, update on identity.role_grant to ${app};

-- Who is signed in. Only the hash of the cookie's token is kept: whoever reads this table cannot act as anybody.
create table identity.session (
    token_hash bytea       not null,
    account    uuid        not null,
    started    timestamptz not null,
    seen       timestamptz not null,                        -- not touched more often than once a minute
    ends       timestamptz not null,
    constraint session_pk         primary key (token_hash),
    constraint session_account_fk foreign key (account) references identity.account (id)
);
create index session_by_account on identity.session (account);
create index session_by_end on identity.session (ends);
grant select, insert, update, delete on identity.session to ${app};

-- Tokens of programs: random, shown once, kept as a hash.
create table identity.token (
    id         uuid        not null,
    token_hash bytea       not null,
    account    uuid        not null,
    name       text        not null,
    roles      text[]      not null,                        -- the account's roles it may use; empty: all
    created    timestamptz not null,
    created_by uuid        not null,
    expires    timestamptz not null,
    revoked    timestamptz,
    constraint token_pk         primary key (id),
    constraint token_hash_once  unique (token_hash),
    constraint token_account_fk foreign key (account) references identity.account (id),
    constraint token_name_given check (length(name) between 1 and 200)
);
create index token_by_account on identity.token (account);
grant select, insert, update on identity.token to ${app};

-- Failed sign-ins, by the hash of the name that was typed and by the hash of the address it came from. Names nobody
-- has lock like any other, so that a lock does not tell which names exist.
create table identity.attempt (
    key          bytea       not null,
    failures     int         not null,
    locks        int         not null,
    locked_until timestamptz,
    last         timestamptz not null,
    constraint attempt_pk primary key (key)
);
create index attempt_by_last on identity.attempt (last);
grant select, insert, update, delete on identity.attempt to ${app};

-- Who did what to accounts. Evidence: lines are added, never changed or removed. No names, numbers or addresses.
create table identity.change (
    id      uuid        not null,
    at      timestamptz not null,
    account uuid        not null,                           -- who acted
    subject uuid        not null,                           -- on whom
    action  text        not null,
    details text,
    constraint change_pk primary key (id)
);
create index change_by_subject on identity.change (subject, id);
grant select, insert on identity.change to ${app};

-- The operator of the machine: the command line acts as it. It has no password and cannot sign in.
insert into identity.account (id, username, display_name, state, created, created_by)
values ('00000000-0000-0000-0000-000000000001', 'operator', 'Người vận hành máy chủ', 'ACTIVE', now(),
        '00000000-0000-0000-0000-000000000001');
insert into identity.role_grant (id, account, role, below, valid_from)
values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'OPERATOR', false, '1900-01-01');
