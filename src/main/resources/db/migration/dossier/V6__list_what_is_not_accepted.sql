-- Filed and not accepted, newest first. Those are few among many, and no command after the reception touches the index:
-- the status, which most change, is looked at in the row.
create index dossier_not_accepted on dossier.dossier (receiving_id, id) where received_at is null;
