-- Who is told may have no account: then account_id is null and it goes to the applicant of the dossier.
alter table notice.notice alter column account_id drop not null;

-- A notice is its own place in the queue: null until it was spread over the channels its reader prefers.
alter table notice.notice add column spread_at timestamptz;
update notice.notice set spread_at = at;
create index notice_waiting on notice.notice (id) where spread_at is null;
create index notice_by_dossier on notice.notice (dossier_code, id desc);

-- The door for whoever tells something in a statement of its own: writing here is writing the notice, at no cost.
create view notice.told as
select id, account_id, template, dossier_code, at from notice.notice;
grant insert on notice.told to ${app};
revoke insert on notice.notice from ${app};

-- How somebody wants to be told. Whoever has no row has the defaults of vn.motcua.notice.Preference.
create table notice.preference (
    account    uuid    not null,
    language   text    not null,
    email      boolean not null,
    sms        boolean not null,
    zalo       boolean not null,
    work       boolean not null,                            -- also what is given to an officer, by e-mail
    digest     boolean not null,
    quiet_from time,                                        -- null: as everybody
    quiet_to   time,
    constraint preference_pk             primary key (account),
    constraint preference_language_known check (language in ('vi', 'en')),
    constraint preference_quiet_both     check ((quiet_from is null) = (quiet_to is null))
);
grant select, insert, update, delete on notice.preference to ${app};

-- What messages say where an administrator does not want the words of the program. Versions are added, never changed.
create table notice.wording (
    id         uuid        not null,
    template   text        not null,
    procedure  text        not null,                        -- code; empty: of every procedure
    channel    text        not null,
    language   text        not null,
    version    int         not null,
    subject    text        not null,
    body       text        not null,                        -- empty: the words of the program again
    at         timestamptz not null,
    account    uuid        not null,
    constraint wording_pk             primary key (id),
    constraint wording_version_once   unique (template, procedure, channel, language, version),
    constraint wording_channel_known  check (channel in ('EMAIL', 'SMS', 'ZALO')),
    constraint wording_language_known check (language in ('vi', 'en')),
    constraint wording_lengths        check (length(subject) <= 200 and length(body) <= 5000)
);
grant select, insert on notice.wording to ${app};
