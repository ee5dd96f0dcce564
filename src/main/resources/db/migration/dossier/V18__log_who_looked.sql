-- Which officer opened whose dossier in which hour, for the applicant to read. Written a few seconds after the look, many
-- at once: reading stays as fast as it was, and a node that is killed loses the last seconds of it. No evidence.
create table dossier.seen (
    dossier_id uuid        not null,
    account_id uuid        not null,                     -- who looked
    at         timestamptz not null,                     -- the beginning of the hour
    constraint seen_pk primary key (dossier_id, account_id, at)
);
grant select, insert on dossier.seen to ${app};
