-- The page of changes goes through the journal from its newest line on.
create index change_newest on identity.change (at desc, id desc);
