-- What a slip's QR code is signed with: whoever has the slip follows the dossier, nobody guesses the address of its page.
create table dossier.follow_secret (
    one    boolean not null default true,
    secret bytea   not null,
    constraint follow_secret_pk     primary key (one),
    constraint follow_secret_one    check (one),
    constraint follow_secret_length check (length(secret) = 32)
);
grant select, insert on dossier.follow_secret to ${app};

-- How often an address, or anybody about a code, asked in vain since when; keys are hashes, so no address is kept.
create table dossier.follow_attempt (
    key   bytea       not null,
    began timestamptz not null,
    tries int         not null,
    constraint follow_attempt_pk primary key (key)
);
create index follow_attempt_by_begin on dossier.follow_attempt (began);
grant select, insert, update, delete on dossier.follow_attempt to ${app};
