create schema if not exists directory;
grant usage on schema directory to ${app};

-- One row: counts every change, so that readers know when what they keep in memory is old,
-- and serialises writers, so that rules over several rows (no cycles, one head) cannot be raced.
create table directory.revision (
    only_row boolean not null default true,
    number   bigint  not null,
    constraint revision_pk  primary key (only_row),
    constraint revision_one check (only_row)
);
insert into directory.revision (number) values (0);
grant select, update on directory.revision to ${app};

create table directory.agency (
    id         uuid not null,
    code       text not null,
    name       text not null,
    kind       text not null,
    valid_from date not null,
    valid_to   date,
    successor  uuid,
    constraint agency_pk             primary key (id),
    constraint agency_code_once      unique (code),
    constraint agency_code_form      check (code ~ '^[A-Z0-9.]{1,35}$'),
    constraint agency_name_given     check (length(name) between 1 and 500),
    constraint agency_kind_known     check (kind in
        ('PROVINCE', 'DISTRICT', 'COMMUNE', 'DEPARTMENT', 'DIVISION', 'CENTRE', 'VERTICAL')),
    constraint agency_from_range     check (valid_from between date '1900-01-01' and date '2200-12-31'),
    constraint agency_to_range       check (valid_to between date '1900-01-01' and date '2200-12-31'),
    constraint agency_to_after_from  check (valid_to >= valid_from),
    -- work can only be taken over from an agency that ends
    constraint agency_successor_ends check (successor is null or valid_to is not null),
    constraint agency_successor_else check (successor <> id),
    constraint agency_successor_fk   foreign key (successor) references directory.agency (id)
        deferrable initially deferred
);
grant select, insert, update on directory.agency to ${app};

-- Where an agency stands in the tree, and from when to when. A superior that ended keeps what stood below it,
-- until a later row says otherwise: old figures of an ended district must still find its communes.
create table directory.placement (
    agency     uuid not null,
    superior   uuid,
    valid_from date not null,
    valid_to   date,
    constraint placement_pk            primary key (agency, valid_from),
    constraint placement_agency_fk     foreign key (agency) references directory.agency (id)
        deferrable initially deferred,
    constraint placement_superior_fk   foreign key (superior) references directory.agency (id)
        deferrable initially deferred,
    constraint placement_superior_else check (superior <> agency),
    constraint placement_from_range    check (valid_from between date '1900-01-01' and date '2200-12-31'),
    constraint placement_to_range      check (valid_to between date '1900-01-01' and date '2200-12-31'),
    constraint placement_to_after_from check (valid_to >= valid_from)
);
grant select, insert, update on directory.placement to ${app};

create table directory.department (
    id         uuid not null,
    agency     uuid not null,
    name       text not null,
    valid_from date not null,
    valid_to   date,
    constraint department_pk            primary key (id),
    constraint department_agency_fk     foreign key (agency) references directory.agency (id),
    constraint department_name_given    check (length(name) between 1 and 500),
    constraint department_from_range    check (valid_from between date '1900-01-01' and date '2200-12-31'),
    constraint department_to_range      check (valid_to between date '1900-01-01' and date '2200-12-31'),
    constraint department_to_after_from check (valid_to >= valid_from)
);
create index department_by_agency on directory.department (agency);
grant select, insert, update on directory.department to ${app};

create table directory.position (
    id   uuid not null,
    name text not null,
    constraint position_pk         primary key (id),
    constraint position_once       unique (name),
    constraint position_name_given check (length(name) between 1 and 200)
);
grant select, insert on directory.position to ${app};

create table directory.officer (
    id   uuid not null,
    name text not null,
    constraint officer_pk         primary key (id),
    constraint officer_name_given check (length(name) between 1 and 200)
);
grant select, insert, update on directory.officer to ${app};

-- A person's post in an agency. Somebody who moves gets a second row and keeps account and history.
create table directory.appointment (
    id         uuid not null,
    officer    uuid not null,
    agency     uuid not null,
    department uuid,
    position   uuid,
    valid_from date not null,
    valid_to   date,
    constraint appointment_pk            primary key (id),
    constraint appointment_officer_fk    foreign key (officer) references directory.officer (id),
    constraint appointment_agency_fk     foreign key (agency) references directory.agency (id),
    constraint appointment_department_fk foreign key (department) references directory.department (id),
    constraint appointment_position_fk   foreign key (position) references directory.position (id),
    constraint appointment_from_range    check (valid_from between date '1900-01-01' and date '2200-12-31'),
    constraint appointment_to_range      check (valid_to between date '1900-01-01' and date '2200-12-31'),
    constraint appointment_to_after_from check (valid_to >= valid_from)
);
create index appointment_by_officer on directory.appointment (officer);
create index appointment_by_agency on directory.appointment (agency);
grant select, insert, update on directory.appointment to ${app};

create table directory.delegation (
    id           uuid   not null,
    from_officer uuid   not null,
    to_officer   uuid   not null,
    kinds        text[] not null,
    valid_from   date   not null,
    valid_to     date   not null,
    constraint delegation_pk            primary key (id),
    constraint delegation_from_fk       foreign key (from_officer) references directory.officer (id),
    constraint delegation_to_fk         foreign key (to_officer) references directory.officer (id),
    constraint delegation_else          check (from_officer <> to_officer),
    constraint delegation_kinds_known   check (kinds <@ array ['RECEIVING', 'PROCESSING', 'APPROVING']
                                               and cardinality(kinds) > 0),
    constraint delegation_from_range    check (valid_from between date '1900-01-01' and date '2200-12-31'),
    constraint delegation_to_range      check (valid_to between date '1900-01-01' and date '2200-12-31'),
    -- one that was taken back before it began ends the day before
    constraint delegation_to_after_from check (valid_to >= valid_from - 1)
);
create index delegation_by_receiver on directory.delegation (to_officer);
grant select, insert, update on directory.delegation to ${app};

-- Who serves at the one-stop unit of an agency.
create table directory.roster (
    id         uuid not null,
    agency     uuid not null,
    officer    uuid not null,
    part       text not null,
    valid_from date not null,
    valid_to   date,
    constraint roster_pk            primary key (id),
    constraint roster_agency_fk     foreign key (agency) references directory.agency (id),
    constraint roster_officer_fk    foreign key (officer) references directory.officer (id),
    constraint roster_part_known    check (part in ('HEAD', 'OFFICIAL', 'RESERVE')),
    constraint roster_from_range    check (valid_from between date '1900-01-01' and date '2200-12-31'),
    constraint roster_to_range      check (valid_to between date '1900-01-01' and date '2200-12-31'),
    constraint roster_to_after_from check (valid_to >= valid_from)
);
create index roster_by_agency on directory.roster (agency);
grant select, insert, update on directory.roster to ${app};

-- Who changed what in the directory. Evidence: lines are added, never changed or removed. No names of people.
create table directory.change (
    id      uuid        not null,
    at      timestamptz not null,
    account uuid        not null,
    subject uuid        not null,
    action  text        not null,
    was     text,
    became  text,
    constraint change_pk primary key (id)
);
create index change_by_subject on directory.change (subject, id);
grant select, insert on directory.change to ${app};
