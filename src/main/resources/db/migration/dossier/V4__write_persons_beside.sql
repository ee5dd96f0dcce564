-- Whom a register's dossiers are about, and the name keys, are written on a connection of their own, beside everything else
-- of the import, and made lasting first. If the rest is lost in the moment between, they belong to dossiers that do not
-- exist: no search shows them, and the next import removes what this table says was left behind.
create table dossier.persons_ahead (
    import_id uuid not null,                             -- dossier.register_import, once the import lasts
    first_id  uuid not null,                             -- its dossiers lie between these two, among others
    last_id   uuid not null,
    constraint persons_ahead_pk primary key (import_id)
);
grant select, insert, delete on dossier.persons_ahead to ${app};

-- The application may not delete persons. This removes, with their owner's rights, those of no dossier.
create function dossier.remove_persons_left_behind(first_id uuid, last_id uuid)
returns bigint language sql security definer set search_path = pg_catalog, pg_temp as $$
    with keys as (
        delete from dossier.name_key k
        where k.dossier_id between first_id and last_id
            and not exists (select from dossier.dossier d where d.id = k.dossier_id)),
    persons as (
        delete from dossier.party p
        where p.dossier_id between first_id and last_id
            and not exists (select from dossier.dossier d where d.id = p.dossier_id)
        returning 1)
    select count(*) from persons
$$;
revoke all on function dossier.remove_persons_left_behind(uuid, uuid) from public;
grant execute on function dossier.remove_persons_left_behind(uuid, uuid) to ${app};
