package vn.motcua.dossier.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseText;

/** Writes a new dossier with its first journal line, its person and its search keys: one statement, one transaction. */
@Component
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

    private static final NamedStatement FILE = new NamedStatement("""
                with counted as (
                    insert into dossier.code_counter as c (agency_id, day, last) values (:receiving, :day, 1)
                    on conflict (agency_id, day) do update set last = c.last + 1
                    returning :agencyCode || '-' || to_char(day, 'YYMMDD') || '-'
                              || lpad(last::text, greatest(4, length(last::text)), '0') as code),
                made as (
                    insert into dossier.dossier (id, code, version, head, status, desk, channel, procedure_code, procedure_id,
                        assisting_id, receiving_id, competent_id, at_agency_id, owner_account, filed_at, step, step_role,
                        step_since, step_due, changed_at)
                    select :id, code, 1, sha256(:content || convert_to(code, 'UTF8')), :status, :desk, :channel, :procedureCode,
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
                    select key, agency, id from made, unnest(:keys) as key, unnest(:involved) as agency),
                helped as (
                    insert into dossier.assisted (account_id, dossier_id)
                    select helper, id from made, unnest(:helpers) as helper),
                told as (
                    insert into notice.told (id, account_id, template, dossier_code, at)
                    select :notice, :owner, 'FILE', code, :recorded from made where :notice is not null)
                select code from made
                """);

    private final JdbcOperations jdbc;

    FilingStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Files a dossier: allocates its code last, under the counter's lock, and lets the first line's hash cover it.
     *
     * @param helpers who assisted the applicant; most often nobody
     * @return the code
     */
    String file(Dossier dossier, Line line, PartyRow party, String agencyCode, LocalDate day, UUID[] helpers) {
        var code = FILE.text(jdbc, values -> {
            bind(values, dossier, line, party, agencyCode, day);
            values.array("helpers", helpers).id("notice", online(dossier) ? Ids.next() : null);
        });
        return Objects.requireNonNull(code);
    }

    /** Whoever files at a counter goes home with a slip. */
    private static boolean online(Dossier dossier) {
        return dossier.pinned().channel().equals("online");
    }

    static void bind(Values values, Dossier dossier, Line line, PartyRow party, String agencyCode, LocalDate day)
            throws SQLException {
        values.id("receiving", dossier.places().receiving())
                .day("day", day)
                .text("agencyCode", agencyCode)
                .id("id", dossier.id())
                .bytes("content", Chain.content(line))
                .text("status", dossier.status().name())
                .number("desk", Desk.number(dossier.status()))
                .text("channel", dossier.pinned().channel())
                .text("procedureCode", dossier.pinned().procedureCode())
                .id("procedure", dossier.pinned().procedure())
                .id("assisting", dossier.places().assisting())
                .id("competent", dossier.places().competent())
                .id("atAgency", dossier.position().agency())
                .id("owner", dossier.places().owner())
                .instant("at", line.at())
                .number("step", dossier.position().step())
                .text("stepRole", dossier.position().role())
                .instant("stepDue", dossier.position().due())
                .text("action", line.action().name())
                .id("actor", line.actor())
                .instant("recorded", line.recorded())
                .id("request", line.request())
                .big("requestSum", line.requestSum())
                .text("detail", line.detail() == null ? "" : line.detail())
                .bytes("noteSum", Chain.START)
                .text("ownerName", party.ownerName())
                .text("ownerFolded", VietnameseText.fold(party.ownerName()))
                .text("identityNumber", party.identityNumber())
                .text("phone", party.phone())
                .text("email", party.email())
                .text("address", party.address())
                .text("filedBy", party.filedBy())
                .text("subject", party.subject())
                .array("keys", party.keys())
                .array("involved", dossier.places().involved());
    }
}
