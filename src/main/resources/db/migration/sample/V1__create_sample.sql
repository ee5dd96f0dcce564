create schema if not exists sample;
grant usage on schema sample to ${app};

-- Files beside the components of procedures, with the days they are shown. The version of a procedure never changes; what
-- shows people how a paper looks does, and belongs to the code.
create table sample.sample (
    id             uuid   not null,
    procedure_code text   not null,
    component_code text   not null,
    kind           text   not null,                         -- vn.motcua.sample.Sample.Kind
    file_name      text   not null,
    media_type     text   not null,
    size           bigint not null,                         -- bytes
    sha256         text   not null,                         -- of the content, in lower-case hexadecimal
    valid_from     date   not null,
    valid_to       date,
    constraint sample_pk           primary key (id),
    constraint sample_kind_known   check (kind in ('SAMPLE', 'BLANK')),
    constraint sample_media_known  check (
        kind = 'SAMPLE' and media_type in ('application/pdf', 'image/png', 'image/jpeg')
        or kind = 'BLANK' and media_type in ('application/pdf',
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
    constraint sample_hash_form    check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint sample_dates_known  check (valid_from between date '1900-01-01' and date '2200-12-31')
);
comment on constraint sample_media_known on sample.sample is 'Anybody downloads it: nothing that could run is ever offered.';
create unique index sample_standing_once on sample.sample (procedure_code, component_code, kind, sha256)
    where valid_to is null;
comment on index sample.sample_standing_once is 'A double click adds a file once.';
create index sample_by_content on sample.sample (sha256);
grant select, insert, update on sample.sample to ${app};

-- Who added and withdrew what. Evidence: lines are added, never changed or removed.
create table sample.change (
    id      uuid        not null,
    at      timestamptz not null,
    account uuid        not null,
    action  text        not null,
    code    text        not null,                           -- procedure / component
    was     text,
    became  text,
    constraint change_pk           primary key (id),
    constraint change_action_known check (action in ('ADD', 'WITHDRAW'))
);
create index change_newest on sample.change (at desc, id desc);
grant select, insert on sample.change to ${app};
