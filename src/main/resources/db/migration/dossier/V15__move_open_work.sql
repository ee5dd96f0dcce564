-- Acts by which the open dossiers of an agency that ended moved to its successor: one row an act, one journal line a dossier,
-- all in one transaction. Evidence, so lines are only added.
create table dossier.succession (
    id       uuid        not null,                       -- names the request
    from_id  uuid        not null,
    to_id    uuid        not null,
    actor_id uuid        not null,
    seats    boolean     not null,                       -- whether seats were to move too
    at       timestamptz not null,
    dossiers bigint      not null,
    released bigint      not null,                       -- of them, taken out of hands that have no seat there
    seated   int         not null,
    constraint succession_pk   primary key (id),
    constraint succession_else check (from_id <> to_id)
);
create index succession_by_agency on dossier.succession (from_id, at);
grant select, insert on dossier.succession to ${app};
