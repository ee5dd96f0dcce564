package vn.motcua.directory.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.KeepOfficers.Post;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Officers.Member;
import vn.motcua.directory.RosterPart;
import vn.motcua.shared.Ids;

/** The rows of departments, officers and their posts, delegations and the one-stop unit's roster. */
@Component
class OfficerStore {

    private final JdbcClient sql;

    OfficerStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Officer> posts(UUID officer) {
        return sql.sql("""
                        select o.id, o.name, a.agency, a.department, p.name as position, a.valid_from, a.valid_to
                          from directory.officer o
                          join directory.appointment a on a.officer = o.id
                          left join directory.position p on p.id = a.position
                         where o.id = :officer
                         order by a.valid_from desc, a.id desc
                        """).param("officer", officer).query(Officer.class).list();
    }

    List<Officer> of(UUID agency, LocalDate on) {
        return sql.sql("""
                        select o.id, o.name, a.agency, a.department, p.name as position, a.valid_from, a.valid_to
                          from directory.appointment a
                          join directory.officer o on o.id = a.officer
                          left join directory.position p on p.id = a.position
                         where a.agency = :agency
                           and a.valid_from <= :on and (a.valid_to is null or a.valid_to >= :on)
                        """)
                .param("agency", agency)
                .param("on", on)
                .query(Officer.class)
                .list();
    }

    List<Member> roster(UUID agency, LocalDate on) {
        return sql.sql("""
                        select r.officer, o.name, r.part
                          from directory.roster r
                          join directory.officer o on o.id = r.officer
                         where r.agency = :agency
                           and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                        """)
                .param("agency", agency)
                .param("on", on)
                .query(Member.class)
                .list();
    }

    Optional<UUID> agencyOfDepartment(UUID department) {
        return sql.sql("select agency from directory.department where id = :department")
                .param("department", department)
                .query(UUID.class)
                .optional();
    }

    UUID addDepartment(UUID agency, String name, LocalDate from) {
        var id = Ids.next();
        sql.sql("""
                        insert into directory.department (id, agency, name, valid_from)
                        values (:id, :agency, :name, :from)
                        """)
                .param("id", id)
                .param("agency", agency)
                .param("name", name)
                .param("from", from)
                .update();
        return id;
    }

    boolean endDepartment(UUID department, LocalDate lastDay) {
        return sql.sql("""
                        update directory.department set valid_to = :day
                         where id = :id and valid_to is null and valid_from <= :day
                        """).param("id", department).param("day", lastDay).update() == 1;
    }

    void addOfficer(UUID id, String name) {
        sql.sql("insert into directory.officer (id, name) values (:id, :name)")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void addPost(UUID officer, Post post, String position) {
        sql.sql("""
                        insert into directory.appointment
                               (id, officer, agency, department, position, valid_from, valid_to)
                        values (:id, :officer, :agency, :department, :position, :from, :to)
                        """)
                .param("id", Ids.next())
                .param("officer", officer)
                .param("agency", post.agency())
                .param("department", post.department())
                .param("position", position.isEmpty() ? null : position(position))
                .param("from", post.from())
                .param("to", post.to())
                .update();
    }

    int endPosts(UUID officer, UUID agency, LocalDate lastDay) {
        return sql.sql("""
                        update directory.appointment set valid_to = :day
                         where officer = :officer and agency = :agency
                           and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .param("officer", officer)
                .param("agency", agency)
                .param("day", lastDay)
                .update();
    }

    void endRoster(UUID officer, UUID agency, LocalDate lastDay) {
        sql.sql("""
                        update directory.roster set valid_to = :day
                         where officer = :officer and agency = :agency
                           and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .param("officer", officer)
                .param("agency", agency)
                .param("day", lastDay)
                .update();
    }

    UUID addDelegation(UUID from, UUID to, Set<DelegationKind> kinds, LocalDate firstDay, LocalDate lastDay) {
        var id = Ids.next();
        sql.sql("""
                        insert into directory.delegation (id, from_officer, to_officer, kinds, valid_from, valid_to)
                        values (:id, :from, :to, cast(:kinds as text[]), :first, :last)
                        """)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("kinds", kinds.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("first", firstDay)
                .param("last", lastDay)
                .update();
        return id;
    }

    boolean endDelegation(UUID delegation, LocalDate lastDay) {
        return sql.sql("""
                        update directory.delegation set valid_to = greatest(cast(:day as date), valid_from - 1)
                         where id = :id and valid_to > :day
                        """).param("id", delegation).param("day", lastDay).update() == 1;
    }

    boolean hasHead(UUID agency, LocalDate from, @Nullable LocalDate to) {
        return sql.sql("""
                        select exists (select 1 from directory.roster
                                        where agency = :agency and part = 'HEAD'
                                          and (valid_to is null or valid_to >= :from)
                                          and (cast(:to as date) is null or valid_from <= :to))
                        """)
                .param("agency", agency)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody of that name (or that very officer) has the same post from the same day on. */
    boolean isAppointed(@Nullable UUID officer, String name, Post post, String position) {
        return sql.sql("""
                        select exists (select 1
                                         from directory.appointment a
                                         join directory.officer o on o.id = a.officer
                                         left join directory.position p on p.id = a.position
                                        where a.agency = :agency and a.valid_from = :from and o.name = :name
                                          and (cast(:officer as uuid) is null or o.id = :officer)
                                          and a.department is not distinct from cast(:department as uuid)
                                          and coalesce(p.name, '') = :position)
                        """)
                .param("agency", post.agency())
                .param("from", post.from())
                .param("name", name)
                .param("officer", officer)
                .param("department", post.department())
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    boolean serves(UUID agency, UUID officer, RosterPart part, LocalDate from, @Nullable LocalDate to) {
        return sql.sql("""
                        select exists (select 1 from directory.roster
                                        where agency = :agency and officer = :officer and part = :part
                                          and (valid_to is null or valid_to >= :from)
                                          and (cast(:to as date) is null or valid_from <= :to))
                        """)
                .param("agency", agency)
                .param("officer", officer)
                .param("part", part.name())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    UUID addToRoster(UUID agency, UUID officer, RosterPart part, LocalDate from, @Nullable LocalDate to) {
        var id = Ids.next();
        sql.sql("""
                        insert into directory.roster (id, agency, officer, part, valid_from, valid_to)
                        values (:id, :agency, :officer, :part, :from, :to)
                        """)
                .param("id", id)
                .param("agency", agency)
                .param("officer", officer)
                .param("part", part.name())
                .param("from", from)
                .param("to", to)
                .update();
        return id;
    }

    Optional<UUID> agencyOfService(UUID service) {
        return sql.sql("select agency from directory.roster where id = :service")
                .param("service", service)
                .query(UUID.class)
                .optional();
    }

    boolean endService(UUID service, LocalDate lastDay) {
        return sql.sql("""
                        update directory.roster set valid_to = greatest(cast(:day as date), valid_from)
                         where id = :id and (valid_to is null or valid_to > greatest(cast(:day as date), valid_from))
                        """).param("id", service).param("day", lastDay).update() == 1;
    }

    void rename(UUID officer, String name) {
        sql.sql("update directory.officer set name = :name where id = :id")
                .param("id", officer)
                .param("name", name)
                .update();
    }

    private UUID position(String name) {
        sql.sql("insert into directory.position (id, name) values (:id, :name) on conflict (name) do nothing")
                .param("id", Ids.next())
                .param("name", name)
                .update();
        return sql.sql("select id from directory.position where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }
}
