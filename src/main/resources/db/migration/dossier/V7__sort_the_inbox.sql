-- A fifth heap: what is paused by a rule waits for nobody, least of all for the applicant. The generated expression cannot
-- be changed in place.
drop index dossier.dossier_by_desk;
alter table dossier.dossier drop column desk;
alter table dossier.dossier add column desk smallint generated always as ( -- vn.motcua.dossier.internal.Desk, from 1
    ('{1,2,2,3,3,3,5,4}'::smallint[])[array_position('{FILED,RECEIVED,PROCESSING,AWAITING_PAPERS,AWAITING_SUPPLEMENT,AWAITING_PAYMENT,PAUSED,RESOLVED}'::text[], status)]) stored;
create index dossier_by_desk on dossier.dossier (at_agency_id, desk, due, id) where desk is not null;

-- Filed online and waiting for acceptance, the longest waiting first: eight working hours are all there is (regulations
-- §1.2). Few rows, and no command after the reception touches it.
create index dossier_online_waiting on dossier.dossier (at_agency_id, id) where desk = 1 and channel = 'online';

-- dossier.holding also says what lies at an agency's signing desk: at an approval that nobody took over. The desk's
-- account is the agency's id as UUID version 8 (vn.motcua.dossier.internal.Holding).
insert into dossier.holding (account_id, dossier_id)
select overlay(d.at_agency_id::text placing '8' from 15 for 1)::uuid, d.id
from dossier.dossier d join procedure.version v on v.id = d.procedure_id
where d.desk = 2 and d.holder_id is null
  and v.content::jsonb -> 'process' -> d.step::int ->> 'kind' = 'approve';

-- Drafts of the result, one version after the other; each stays.
alter table dossier.attachment
    drop constraint attachment_purpose_known,
    add constraint attachment_purpose_known check (purpose = any ('{component,result,other,draft}'::text[]));
