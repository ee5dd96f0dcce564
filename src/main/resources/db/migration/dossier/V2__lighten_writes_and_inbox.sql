-- The server reads a table's checks and generated expressions from their stored text each time a statement writes there:
-- a list of constants costs a node for each, an array literal is one. Same rules, a tenth less work for every command.

alter table dossier.dossier
    drop constraint dossier_status_known,
    drop constraint dossier_channel_known,
    drop constraint dossier_accepted_is_dated,
    drop constraint dossier_waiting_is_dated,
    drop column open;
-- open becomes desk: in which of four heaps of an agency it lies, null once it is closed. The inbox shows each heap by due
-- date; a heap of ten among twenty thousand open dossiers was searched for in all of them. Taking over, handing over and
-- processing leave the heap alone, so that most commands still change no index.
alter table dossier.dossier
    add column desk smallint generated always as (                       -- vn.motcua.dossier.internal.Desk, from 1
        ('{1,2,2,3,3,3,3,4}'::smallint[])[array_position('{FILED,RECEIVED,PROCESSING,AWAITING_PAPERS,AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED,RESOLVED}'::text[], status)]) stored,
    add constraint dossier_status_known check (status = any ('{FILED,AWAITING_PAPERS,NOT_ACCEPTED,RECEIVED,PROCESSING,AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED,STOPPED,REFUSED,WITHDRAWN,RESOLVED,RETURNED}'::text[])),
    add constraint dossier_channel_known check (channel = any ('{counter,online,post}'::text[])),
    add constraint dossier_accepted_is_dated check (
        received_at is not null or status = any ('{FILED,AWAITING_PAPERS,NOT_ACCEPTED,WITHDRAWN}'::text[])),
    add constraint dossier_waiting_is_dated check (
        (waiting_since is not null) = (status = any ('{AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED}'::text[])));
create index dossier_by_desk on dossier.dossier (at_agency_id, desk, due, id) where desk is not null;

alter table dossier.fact
    drop constraint fact_end_known,
    drop constraint fact_channel_known;
alter table dossier.fact
    add constraint fact_end_known check (end_kind = any ('{resolved,refused,stopped,withdrawn}'::text[])),
    add constraint fact_channel_known check (channel = any ('{counter,online,post}'::text[]));
