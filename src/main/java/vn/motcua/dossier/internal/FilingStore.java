package vn.motcua.dossier.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.VietnameseText;

/** Writes a new dossier with its first journal line, its person and its search keys: one statement, one transaction. */
@Repository
class FilingStore {

    record PartyRow(
            String ownerName,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String filedBy,
            @Nullable String subject,
            String[] keys) {}

    private final JdbcClient jdbc;

    FilingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Files a dossier: allocates its code last, under the counter's lock, and lets the first line's hash cover it.
     *
     * @return the code
     */
    String file(Dossier dossier, Line line, PartyRow party, String agencyCode, LocalDate day) {
        return jdbc.sql("""
                with counted as (
                    insert into dossier.code_counter as c (agency_id, day, last) values (:receiving, :day, 1)
                    on conflict (agency_id, day) do update set last = c.last + 1
                    returning :agencyCode || '-' || to_char(day, 'YYMMDD') || '-'
                              || lpad(last::text, greatest(4, length(last::text)), '0') as code),
                made as (
                    insert into dossier.dossier (id, code, version, head, status, channel, procedure_code, procedure_id,
                        assisting_id, receiving_id, competent_id, at_agency_id, owner_account, filed_at, step, step_role,
                        step_since, step_due, changed_at)
                    select :id, code, 1, sha256(:content || convert_to(code, 'UTF8')), :status, :channel, :procedureCode,
                           :procedure, :assisting, :receiving, :competent, :atAgency, :owner, :at, :step, :stepRole,
                           :at, :stepDue, :at
                    from counted
                    returning id, code, head),
                line as (
                    insert into dossier.journal (dossier_id, seq, action, status, actor_id, at, recorded, request_id,
                        request_sum, detail, note_sum, hash)
                    select id, 1, :action, :status, :actor, :at, :recorded, :request, :requestSum, :detail, :noteSum, head
                    from made),
                who as (
                    insert into dossier.party (dossier_id, owner_name, owner_folded, identity_number, phone, email, address,
                        filed_by, subject)
                    select id, :ownerName, :ownerFolded, :identityNumber, :phone, :email, :address, :filedBy, :subject from made),
                keys as (
                    insert into dossier.name_key (key, agency_id, dossier_id)
                    select key, agency, id from made, unnest(:keys) as key, unnest(:involved) as agency)
                select code from made
                """)
                .param("receiving", dossier.places().receiving())
                .param("day", day)
                .param("agencyCode", agencyCode)
                .param("id", dossier.id())
                .param("content", Chain.content(line))
                .param("status", dossier.status().name())
                .param("channel", dossier.pinned().channel())
                .param("procedureCode", dossier.pinned().procedureCode())
                .param("procedure", dossier.pinned().procedure())
                .param("assisting", dossier.places().assisting())
                .param("competent", dossier.places().competent())
                .param("atAgency", dossier.position().agency())
                .param("owner", Columns.uuid(dossier.places().owner()))
                .param("at", Columns.timestamp(line.at()))
                .param("step", Columns.number(dossier.position().step()))
                .param("stepRole", Columns.text(dossier.position().role()))
                .param("stepDue", Columns.timestamp(dossier.position().due()))
                .param("action", line.action().name())
                .param("actor", line.actor())
                .param("recorded", Columns.timestamp(line.recorded()))
                .param("request", line.request())
                .param("requestSum", line.requestSum())
                .param("detail", line.detail() == null ? "" : line.detail())
                .param("noteSum", Chain.START)
                .param("ownerName", party.ownerName())
                .param("ownerFolded", VietnameseText.fold(party.ownerName()))
                .param("identityNumber", Columns.text(party.identityNumber()))
                .param("phone", Columns.text(party.phone()))
                .param("email", Columns.text(party.email()))
                .param("address", Columns.text(party.address()))
                .param("filedBy", Columns.text(party.filedBy()))
                .param("subject", Columns.text(party.subject()))
                .param("keys", party.keys())
                .param("involved", dossier.places().involved())
                .query(String.class)
                .single();
    }
}
