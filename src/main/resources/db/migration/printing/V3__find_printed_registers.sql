-- The page of registers shows what an agency printed, the newest first.
create index register_print_by_agency on printing.register_print (agency_id, at);
