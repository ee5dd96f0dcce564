-- Where the open work of an agency that ended lies, once it was moved to the successor: a fact of its own, because who takes
-- over is known long before, and until the move the work lies where it did.
alter table directory.agency
    add column work_at uuid,
    add constraint agency_work_moves_after_end check (work_at is null or valid_to is not null),
    add constraint agency_work_at_fk           foreign key (work_at) references directory.agency (id);
