-- The page of changes goes through both journals from their newest lines on.
create index wording_newest on printing.wording (at desc, id desc);
create index beginning_newest on printing.beginning (at desc, id desc);
