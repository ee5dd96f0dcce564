package vn.motcua.directory.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.DelegationKind;
import vn.motcua.shared.Ids;

/** The rows of agencies, their places, delegations, the revision and the journal of changes. */
@Component
class DirectoryStore {

    private final JdbcClient sql;

    DirectoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    long revision() {
        return sql.sql("select number from directory.revision")
                .query(Long.class)
                .single();
    }

    /** Makes this transaction the only one that changes the directory, and tells every node to read it again. */
    void lock() {
        sql.sql("update directory.revision set number = number + 1").update();
    }

    AgencyTree tree() {
        return new AgencyTree(agencies(), placements());
    }

    /** By agency, the one where its open work lies since it was moved. */
    Map<UUID, UUID> workPlaces() {
        var places = new HashMap<UUID, UUID>();
        sql.sql("select id, work_at from directory.agency where work_at is not null")
                .query(row -> {
                    places.put(row.getObject("id", UUID.class), row.getObject("work_at", UUID.class));
                });
        return places;
    }

    void moveWork(UUID agency, UUID successor) {
        sql.sql("update directory.agency set work_at = :successor where id = :agency")
                .param("successor", successor)
                .param("agency", agency)
                .update();
    }

    List<Agency> agencies() {
        return sql.sql("""
                        select id, code, name, kind, valid_from, valid_to, successor,
                               (select superior from directory.placement where agency = a.id
                                order by valid_from desc limit 1) as superior
                          from directory.agency a
                         order by code collate "C"
                        """)
                .query((row, n) -> new Agency(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        AgencyKind.valueOf(row.getString("kind")),
                        row.getObject("superior", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("successor", UUID.class)))
                .list();
    }

    boolean exists(UUID agency) {
        return sql.sql("select exists (select 1 from directory.agency where id = :id)")
                .param("id", agency)
                .query(Boolean.class)
                .single();
    }

    List<Placement> placements() {
        return sql.sql("""
                        select agency, superior, valid_from, valid_to from directory.placement
                         order by agency, valid_from
                        """).query(Placement.class).list();
    }

    List<Delegation> delegations() {
        return sql.sql("select id, from_officer, to_officer, kinds, valid_from, valid_to from directory.delegation")
                .query((row, n) -> new Delegation(
                        row.getObject("id", UUID.class),
                        row.getObject("from_officer", UUID.class),
                        row.getObject("to_officer", UUID.class),
                        kinds((String[]) row.getArray("kinds").getArray()),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    void add(Agency agency) {
        sql.sql("""
                        insert into directory.agency (id, code, name, kind, valid_from, valid_to, successor)
                        values (:id, :code, :name, :kind, :from, :to, :successor)
                        """)
                .param("id", agency.id())
                .param("code", agency.code())
                .param("name", agency.name())
                .param("kind", agency.kind().name())
                .param("from", agency.validFrom())
                .param("to", agency.validTo())
                .param("successor", agency.successor())
                .update();
    }

    void change(Agency agency) {
        sql.sql("""
                        update directory.agency
                           set name = :name, kind = :kind, valid_from = :from, valid_to = :to, successor = :successor
                         where id = :id
                        """)
                .param("id", agency.id())
                .param("name", agency.name())
                .param("kind", agency.kind().name())
                .param("from", agency.validFrom())
                .param("to", agency.validTo())
                .param("successor", agency.successor())
                .update();
    }

    void place(UUID agency, @Nullable UUID superior, LocalDate from) {
        sql.sql("""
                        insert into directory.placement (agency, superior, valid_from)
                        values (:agency, :superior, :from)
                        on conflict (agency, valid_from) do update set superior = excluded.superior, valid_to = null
                        """)
                .param("agency", agency)
                .param("superior", superior)
                .param("from", from)
                .update();
    }

    /** Ends the places that hold on that day or begin after it, so that a new one can follow. */
    void endPlacesBefore(UUID agency, LocalDate day) {
        sql.sql("""
                        update directory.placement set valid_to = cast(:day as date) - 1
                         where agency = :agency and valid_from < :day and (valid_to is null or valid_to >= :day)
                        """).param("agency", agency).param("day", day).update();
    }

    LocalDate newestPlaceFrom(UUID agency) {
        return sql.sql("select max(valid_from) from directory.placement where agency = :agency")
                .param("agency", agency)
                .query(LocalDate.class)
                .single();
    }

    /** The first place begins with the agency: moves with its first day. */
    void movePlaceStart(UUID agency, LocalDate was, LocalDate becomes) {
        sql.sql("""
                        update directory.placement set valid_from = :becomes
                         where agency = :agency and valid_from = :was and (valid_to is null or valid_to >= :becomes)
                        """)
                .param("agency", agency)
                .param("was", was)
                .param("becomes", becomes)
                .update();
    }

    /** Adds the line that says who changed what; {@code was} and {@code became} hold no names of people. */
    void journal(Instant at, UUID account, UUID subject, String action, @Nullable Object was, @Nullable Object became) {
        sql.sql("""
                        insert into directory.change (id, at, account, subject, action, was, became)
                        values (:id, :at, :account, :subject, :action, :was, :became)
                        """)
                .param("id", Ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("subject", subject)
                .param("action", action)
                .param("was", was == null ? null : was.toString())
                .param("became", became == null ? null : became.toString())
                .update();
    }

    private static Set<DelegationKind> kinds(String[] names) {
        var kinds = EnumSet.noneOf(DelegationKind.class);
        Arrays.stream(names).map(DelegationKind::valueOf).forEach(kinds::add);
        return kinds;
    }
}
