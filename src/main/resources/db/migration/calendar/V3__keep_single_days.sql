-- A day that came with the program can be taken back: the row then says that it is a day like any other, and why.
alter table calendar.day drop constraint day_kind;
alter table calendar.day add constraint day_kind check (kind in ('nghi', 'lam_bu', 'thuong'));

-- The page of changes goes through the journal from its newest line on.
create index change_newest on calendar.change (at desc, seq desc);
