-- Where somebody who is asked to confirm is told; goes with the filing.
alter table form.companion add column contact text;

-- When the end of a filing was announced; anew after each save.
alter table form.filing add column reminded timestamptz;

-- Who let messages be sent to others, so that nobody does so without end. Rows go after a day.
create table form.asked_by (
    id         uuid        not null,
    account_id uuid        not null,
    at         timestamptz not null,
    constraint asked_by_pk primary key (id)
);
create index asked_by_account on form.asked_by (account_id, at);
grant select, insert, delete on form.asked_by to ${app};
