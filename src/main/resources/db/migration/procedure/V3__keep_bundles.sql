-- Bundles of procedures that a citizen files as one (liên thông, regulations §1.7). The content is the JSON document
-- people read and edit; a document is never changed, a later one of the same code takes its place from its first day.
create table procedure.bundle (
    code        text        not null,
    valid_from  date        not null,
    name        text        not null,
    content     text        not null,
    recorded    timestamptz not null,
    recorded_by uuid        not null,
    constraint bundle_pk          primary key (code, valid_from),
    constraint bundle_code_shape  check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint bundle_dates_known check (valid_from between date '1900-01-01' and date '2200-12-31')
);
grant select, insert on procedure.bundle to ${app};
