-- Office hours can be replaced from now on, and every replacement leaves a line with what was and what took its place.

alter table calendar.change
    add column agency uuid,                                 -- whose; null: of all
    add column was    jsonb,                                -- the sessions before, where sessions changed
    add column became jsonb;

alter table calendar.session
    add constraint session_in_range
    check (valid_from between '1900-01-01' and '2200-12-31' and (valid_to is null or valid_to <= '2200-12-31'));

-- Rows are what holds; the evidence of what held before is in calendar.change, which nobody may change.
grant delete on calendar.session to ${app};
