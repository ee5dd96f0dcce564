package vn.motcua.dossier.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;

/** Reads what a command is decided on, in one statement, and the outcomes of earlier ones. */
@Repository
class DossierStore {

    /**
     * What a command is decided on.
     *
     * @param digitised codes of components that have a digitised file; {@code ""} stands for the result
     * @param drafts    how many versions of the draft there are
     */
    record State(Dossier dossier, @Nullable Fact fact, Set<String> digitised, int drafts) {

        State(Dossier dossier, @Nullable Fact fact, Set<String> digitised) {
            this(dossier, fact, digitised, 0);
        }
    }

    /** What one read brings: the dossier if the actor may see it, and the outcome stored under the request. */
    record Loaded(@Nullable State state, @Nullable Stored outcome) {}

    /** A stored outcome. */
    record Stored(UUID dossier, String code, int seq, Status status, long requestSum) {}

    /** Stands for a version of the draft among the codes of components; no code looks so. */
    private static final String DRAFT = "=";

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Loaded load(String code, UUID request, Actor by) {
        return load(code, request, by, by.reach(Permission.DOSSIER_READ));
    }

    /** As a guest, for whom {@link LinkStore#asked} spoke. */
    Loaded loadForGuest(String code, UUID request, Actor by) {
        return load(code, request, by, Reach.EVERYWHERE);
    }

    private Loaded load(String code, UUID request, Actor by, Reach reach) {
        return jdbc.sql("""
                select d.id, d.code, d.version, d.head, d.status, d.channel, d.level, d.procedure_code, d.procedure_id,
                       d.case_code, d.assisting_id, d.receiving_id, d.competent_id, d.at_agency_id, d.owner_account,
                       d.lead_id, d.filed_at, d.received_at, d.legal_due, d.original_due, d.due, d.step, d.step_role, d.step_since,
                       d.step_due, d.holder_id, d.waiting_since, d.supplements, d.apologies, d.changed_at,
                       (select to_jsonb(f) from dossier.fact f
                         where f.dossier_id = d.id and f.known_to = 'infinity') as fact,
                       (select array_agg(case when a.purpose = 'draft' then '=' else coalesce(a.component_code, '') end)
                         from dossier.attachment a
                         where a.dossier_id = d.id
                           and (a.digitised and a.purpose <> 'other' or a.purpose = 'draft')) as files,
                       o.dossier_id as o_dossier, o.seq as o_seq, o.status as o_status, o.request_sum as o_sum
                from (values (1)) one
                left join dossier.journal o on o.request_id = :request and o.action <> 'TAKEN_IN'
                left join dossier.dossier d on d.code = :code
                 and (:everywhere or d.receiving_id = any(:agencies) or d.competent_id = any(:agencies)
                      or d.assisting_id = any(:agencies) or d.at_agency_id = any(:agencies)
                      or :own and d.owner_account = :account)
                """)
                .param("code", code)
                .param("request", request)
                .param("everywhere", reach.kind() == Reach.Kind.EVERYWHERE)
                .param("own", reach.kind() == Reach.Kind.OWN)
                .param("agencies", reach.agencies().toArray(UUID[]::new))
                .param("account", by.account())
                .query((row, n) -> loaded(row, code))
                .single();
    }

    /** The outcome of an earlier filing with this request id. */
    Optional<Stored> outcome(UUID request) {
        return jdbc.sql("""
                select j.dossier_id as o_dossier, d.code, j.seq as o_seq, j.status as o_status, j.request_sum as o_sum
                from dossier.journal j join dossier.dossier d on d.id = j.dossier_id
                where j.request_id = :request and j.action <> 'TAKEN_IN'
                """)
                .param("request", request)
                .query((row, n) -> stored(row, row.getString("code")))
                .optional();
    }

    /** A part is followed by its lead: the citizen has one dossier. */
    Optional<DossierQuery.Tracking> track(String code) {
        return jdbc.sql("""
                select l.code, l.status, l.procedure_code, l.receiving_id, l.received_at, l.due
                from dossier.dossier d join dossier.dossier l on l.id = coalesce(d.lead_id, d.id)
                where d.code = :code
                """)
                .param("code", code)
                .query((row, n) -> new DossierQuery.Tracking(
                        row.getString(1),
                        Status.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        Columns.instant(row, "received_at"),
                        Columns.instant(row, "due")))
                .optional();
    }

    /** What a correction replaces; nothing is read until it is asked for. */
    Past past(UUID dossier) {
        return new PastStore(jdbc).of(dossier);
    }

    private static Loaded loaded(ResultSet row, String code) throws SQLException {
        var outcome = row.getObject("o_dossier") == null ? null : stored(row, code);
        if (row.getObject("id") == null) return new Loaded(null, outcome);
        var fact = row.getString("fact");
        var files = files(row);
        var digitised = files.stream().filter(file -> !file.equals(DRAFT)).collect(Collectors.toUnmodifiableSet());
        return new Loaded(
                new State(
                        dossier(row),
                        fact == null ? null : FactColumns.read(fact),
                        digitised,
                        Collections.frequency(files, DRAFT)),
                outcome);
    }

    static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                row.getBytes("head"),
                Status.valueOf(row.getString("status")),
                new Dossier.Pinned(
                        row.getString("channel"),
                        row.getString("level"),
                        row.getString("procedure_code"),
                        row.getObject("procedure_id", UUID.class),
                        row.getString("case_code")),
                new Dossier.Places(
                        row.getObject("assisting_id", UUID.class),
                        row.getObject("receiving_id", UUID.class),
                        row.getObject("competent_id", UUID.class),
                        row.getObject("owner_account", UUID.class),
                        row.getObject("lead_id", UUID.class)),
                new Dossier.Dues(
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        Columns.instant(row, "received_at"),
                        Columns.instant(row, "legal_due"),
                        Columns.instant(row, "original_due"),
                        Columns.instant(row, "due")),
                new Dossier.Position(
                        row.getObject("at_agency_id", UUID.class),
                        row.getObject("step", Integer.class),
                        row.getString("step_role"),
                        Columns.instant(row, "step_since"),
                        Columns.instant(row, "step_due"),
                        row.getObject("holder_id", UUID.class)),
                Columns.instant(row, "waiting_since"),
                row.getInt("supplements"),
                row.getInt("apologies"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Stored stored(ResultSet row, String code) throws SQLException {
        return new Stored(
                row.getObject("o_dossier", UUID.class),
                code,
                row.getInt("o_seq"),
                Status.valueOf(row.getString("o_status")),
                row.getLong("o_sum"));
    }

    private static List<String> files(ResultSet row) throws SQLException {
        Array array = row.getArray("files");
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
