-- The page of changes goes through the journal from its newest line on.
create index change_newest on directory.change (at desc, id desc);
