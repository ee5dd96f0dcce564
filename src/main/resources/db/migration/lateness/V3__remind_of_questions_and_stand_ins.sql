-- A question that was not answered in time: whoever was asked is reminded once, whoever asked is told once.
create table lateness.reminder (
    question_id uuid        not null,
    kind        text        not null,                    -- vn.motcua.notice.Template
    at          timestamptz not null,
    constraint reminder_once primary key (question_id, kind)
);
comment on constraint reminder_once on lateness.reminder is 'Two nodes, or one started again, never remind twice.';
grant select, insert on lateness.reminder to ${app};

-- What those who stand in for somebody were last told of it.
create table lateness.stand_in (
    delegation_id uuid    not null,
    first_day     date    not null,
    last_day      date    not null,
    over          boolean not null,
    constraint stand_in_pk primary key (delegation_id)
);
grant select, insert, update on lateness.stand_in to ${app};
-- Whoever stands in already knows.
insert into lateness.stand_in (delegation_id, first_day, last_day, over)
select id, valid_from, valid_to, false from directory.delegation where valid_to >= valid_from and valid_to >= current_date;
