-- Who brought a file, for a day: time enough to name it in a command. Naming the sum of somebody else's file is no way to
-- get at it: it must be one's own, or one of a dossier one may see.
create table dossier.brought (
    account_id uuid        not null,
    sha256     text        not null,
    at         timestamptz not null,
    constraint brought_pk primary key (account_id, sha256)
);
create index brought_by_time on dossier.brought (at);
grant select, insert, update, delete on dossier.brought to ${app};
