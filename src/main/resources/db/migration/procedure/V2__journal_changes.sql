-- Who published which version and who ended one. Evidence: lines are added, never changed or removed.
create table procedure.change (
    id      uuid        not null,
    at      timestamptz not null,
    account uuid        not null,
    code    text        not null,                            -- of the procedure
    action  text        not null,
    was     text,                                            -- last day known before
    became  text,                                            -- number and first day of a version, or its last day
    constraint change_pk           primary key (id),
    constraint change_action_known check (action in ('PUBLISH', 'REPLACE', 'END'))
);
create index change_newest on procedure.change (at desc, id desc);
grant select, insert on procedure.change to ${app};

-- What was recorded before there was a journal.
insert into procedure.change (id, at, account, code, action, became)
select id, recorded, recorded_by, code, 'PUBLISH', version || ' ' || valid_from from procedure.version;
