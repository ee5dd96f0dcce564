-- Index entries are most of what an import costs the server, so no row has one by which nobody looks it up.

-- A retry asks by request id; a line taken from a register answers no request.
alter table dossier.journal drop constraint journal_request_once;
create unique index journal_request_once on dossier.journal (request_id) where action <> 'TAKEN_IN';
comment on index dossier.journal_request_once is 'A retry finds its stored outcome here.';

-- Nearly every dossier is received where it is decided: those are found by the competent agency, as in dossier.dossier.
drop index dossier.fact_by_receiving;
create index fact_by_receiving on dossier.fact (receiving_id, received_at) where receiving_id <> competent_id;
