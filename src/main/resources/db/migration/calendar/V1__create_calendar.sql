-- What an office says of its calendar. The days that come with the program (calendar/days.csv) are not copied here; a row
-- here takes the place of the shipped day of the same date.

-- Days off and make-up days.
create table calendar.day (
    id     uuid not null,
    agency uuid,                                            -- null: everywhere
    date   date not null,
    kind   text not null,
    name   text not null,
    source text not null,                                   -- where it is known from
    constraint day_pk primary key (id),
    -- A day is off or made up for, not both.
    constraint day_once unique nulls not distinct (agency, date),
    constraint day_kind check (kind in ('nghi', 'lam_bu')),
    constraint day_in_range check (date between '1900-01-01' and '2200-12-31')
);

-- Office hours. An agency's own sessions replace the general ones of the same weekday on the days they hold.
create table calendar.session (
    id         uuid     not null,
    agency     uuid,                                        -- null: every agency without its own
    weekday    smallint not null,                           -- 1 Monday … 7 Sunday
    from_time  time,                                        -- both null: closed although others are open
    to_time    time,
    valid_from date     not null,
    valid_to   date,
    constraint session_pk primary key (id),
    constraint session_once unique nulls not distinct (agency, weekday, from_time, valid_from),
    constraint session_weekday check (weekday between 1 and 7),
    constraint session_hours check ((from_time is null) = (to_time is null) and (from_time is null or from_time < to_time)),
    constraint session_whole_minutes check (extract(second from from_time) = 0 and extract(second from to_time) = 0),
    constraint session_validity check (valid_to is null or valid_to >= valid_from)
);

-- Until when on the day of reception a same-day dossier is still due that day (15:00 where nothing is said).
create table calendar.same_day (
    id         uuid not null,
    agency     uuid,                                        -- null: every agency without its own
    latest     time not null,
    valid_from date not null,
    valid_to   date,
    constraint same_day_pk primary key (id),
    constraint same_day_once unique nulls not distinct (agency, valid_from),
    constraint same_day_validity check (valid_to is null or valid_to >= valid_from)
);

-- Who changed the calendar. Its last number also tells every node when to read the calendar anew.
create table calendar.change (
    seq      bigint      not null generated always as identity,
    account  uuid        not null,
    what     text        not null,
    at       timestamptz not null,
    recorded timestamptz not null default now(),
    constraint change_pk primary key (seq)
);

insert into calendar.session (id, weekday, from_time, to_time, valid_from)
select gen_random_uuid(), weekday, from_time, to_time, '1900-01-01'
from generate_series(1, 5) as weekday,
     (values (time '07:00', time '11:30'), (time '13:30', time '17:00')) as hours (from_time, to_time);

grant select, insert, update on calendar.day to ${app};
grant select, insert, update on calendar.session to ${app};
grant select, insert, update on calendar.same_day to ${app};
grant select, insert on calendar.change to ${app};
