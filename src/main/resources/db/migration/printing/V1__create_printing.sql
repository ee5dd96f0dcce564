-- What was printed and what it says. Three journals: the application may add lines, never change or remove them.

create table printing.print (
    id         uuid        not null,
    dossier_id uuid        not null,
    circular   text        not null,                     -- vn.motcua.printing.Circular
    form       text        not null,                     -- vn.motcua.printing.FormKind; the number alone would not say which
    copy       int         not null,                     -- from 2 on a reprint
    account_id uuid        not null,
    at         timestamptz not null,
    constraint print_pk primary key (id),
    constraint print_copy_once unique (dossier_id, circular, form, copy),
    constraint print_form_known check (form in ('RECEIPT','SUPPLEMENT','REFUSAL','APOLOGY','STOP','CONTROL_SHEET')),
    constraint print_copy_counts check (copy > 0)
);
comment on constraint print_copy_once on printing.print is 'Two prints at the same moment are two copies with two numbers.';

-- Registers are printed of an agency and a period.
create table printing.register_print (
    id         uuid        not null,
    agency_id  uuid        not null,
    first_day  date        not null,
    last_day   date        not null,
    circular   text        not null,
    account_id uuid        not null,
    at         timestamptz not null,
    constraint register_print_pk primary key (id)
);

-- How an agency words what is printed; the newest line of an agency and wording holds, an empty body is the default.
create table printing.wording (
    id         uuid        not null,
    agency_id  uuid        not null,
    wording    text        not null,                     -- vn.motcua.printing.Wording
    body       text        not null,
    account_id uuid        not null,
    at         timestamptz not null,
    constraint wording_pk primary key (id)
);
create index wording_by_agency on printing.wording (agency_id, wording, id desc);

-- The first day of each generation of forms; the newest line of a circular holds. Neither date stands in a text we have
-- read to its end, so both are data and not code (regulations §15).
create table printing.beginning (
    id         uuid        not null,
    circular   text        not null,
    first_day  date        not null,
    account_id uuid        not null,
    at         timestamptz not null,
    constraint beginning_pk primary key (id)
);
insert into printing.beginning (id, circular, first_day, account_id, at) values
    ('01900000-0000-7000-8000-000000000001', 'TT01_2018', date '1900-01-01', '00000000-0000-0000-0000-000000000001', now()),
    ('01900000-0000-7000-8000-000000000002', 'TT03_2025', date '2025-07-01', '00000000-0000-0000-0000-000000000001', now());

grant select, insert on printing.print, printing.register_print, printing.wording, printing.beginning to ${app};
