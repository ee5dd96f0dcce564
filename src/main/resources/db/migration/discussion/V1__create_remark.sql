create schema if not exists discussion;
grant usage on schema discussion to ${app};

-- What officers say about a dossier, beside its journal: no evidence, but never changed or removed either. The id is the
-- id of the request, so that sending it twice says it once.
create table discussion.remark (
    id         uuid        not null,
    dossier_id uuid        not null,
    account_id uuid        not null,
    at         timestamptz not null,
    body       text        not null,
    constraint remark_pk         primary key (id),
    constraint remark_of_dossier foreign key (dossier_id) references dossier.dossier (id),
    constraint remark_has_words  check (length(body) between 1 and 4000)
);
create index remark_by_dossier on discussion.remark (dossier_id, at);
grant select, insert on discussion.remark to ${app};
