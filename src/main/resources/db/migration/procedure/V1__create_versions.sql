-- The catalogue of procedures. The content of a version is the JSON document people read and edit; the other columns
-- are taken from it for look-ups. Nothing in force is ever changed: a change is a new version.

create table procedure.version (
    id          uuid        not null,
    code        text        not null,
    version     int         not null,
    valid_from  date        not null,
    valid_to    date,                                        -- last day in force, empty while it is
    name        text        not null,
    folded_name text        not null,                        -- without accents and case, for searching
    sector_code text        not null,
    sector_name text        not null,
    complete    boolean     not null,
    content     text        not null,
    digest      text        not null,                        -- SHA-256 of the document without its last day
    recorded    timestamptz not null default now(),
    recorded_by uuid        not null,
    constraint version_pk            primary key (id),
    constraint version_number_once   unique (code, version),
    constraint version_start_once    unique (code, valid_from),
    constraint version_code_shape    check (code ~ '^[0-9]\.[0-9]{6}$'),
    constraint version_number_counts check (version >= 1),
    constraint version_dates_known   check (valid_from >= date '1900-01-01'
                                            and coalesce(valid_to, valid_from) <= date '2200-12-31'),
    constraint version_ends_later    check (valid_to >= valid_from),
    constraint version_digest_shape  check (digest ~ '^[0-9a-f]{64}$')
);

-- A code has one open version at most; the others have ended.
create unique index version_one_open on procedure.version (code) where valid_to is null;

-- A version that is or was in force is evidence: dossiers are pinned to it.
create function procedure.keep_what_was_in_force() returns trigger language plpgsql as $$
begin
    if old.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date then
        raise exception 'a version in force is never removed' using errcode = 'integrity_constraint_violation';
    end if;
    return old;
end
$$;
create trigger version_kept before delete on procedure.version
    for each row execute function procedure.keep_what_was_in_force();

-- The last day is set once and then stands.
create function procedure.keep_last_day() returns trigger language plpgsql as $$
begin
    if old.valid_to is not null and new.valid_to is distinct from old.valid_to then
        raise exception 'the last day of a version is set once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger version_last_day_kept before update on procedure.version
    for each row execute function procedure.keep_last_day();

-- One row: moves with every change, so that whoever keeps the catalogue in memory knows when to look again.
create table procedure.stamp (
    single  boolean not null default true,
    changed bigint  not null default 0,
    shipped text    not null default '',                     -- digest of the catalogue that came with the program
    constraint stamp_pk       primary key (single),
    constraint stamp_only_one check (single)
);
insert into procedure.stamp (single) values (true);

grant select, insert, delete on procedure.version to ${app};
grant update (valid_to) on procedure.version to ${app};
grant select, update on procedure.stamp to ${app};
