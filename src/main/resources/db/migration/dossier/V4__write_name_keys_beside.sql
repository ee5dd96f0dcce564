-- A register's name keys are written on a connection of their own, beside everything else of the import, and made lasting
-- first. If the rest is lost in the moment between, they name dossiers that do not exist: no search shows them, and the
-- next import removes what this table says was left behind.
create table dossier.name_keys_ahead (
    import_id uuid not null,                             -- dossier.register_import, once the import lasts
    first_id  uuid not null,                             -- its dossiers lie between these two, among others
    last_id   uuid not null,
    constraint name_keys_ahead_pk primary key (import_id)
);
grant select, insert, delete on dossier.name_keys_ahead to ${app};
