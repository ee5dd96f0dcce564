package vn.motcua.directory.internal;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Staff;
import vn.motcua.shared.Texts;

@Component
class StaffStore implements Staff {

    private final JdbcClient sql;
    private final DirectoryStore directory;

    StaffStore(JdbcClient sql, DirectoryStore directory) {
        this.sql = sql;
        this.directory = directory;
    }

    @Override
    public List<Department> departments(UUID agency) {
        return sql
                .sql("select id, agency, name, valid_from, valid_to from directory.department where agency = :agency")
                .param("agency", agency)
                .query(Department.class)
                .list()
                .stream()
                .sorted(Comparator.comparing((Department each) -> each.validTo() != null)
                        .thenComparing(Department::name, Collator.getInstance(Texts.VIETNAMESE)))
                .toList();
    }

    @Override
    public Optional<Department> department(UUID id) {
        return sql.sql("select id, agency, name, valid_from, valid_to from directory.department where id = :id")
                .param("id", id)
                .query(Department.class)
                .optional();
    }

    @Override
    public List<Officer> posts(UUID agency, LocalDate from) {
        return sql.sql("""
                        select o.id, o.name, a.agency, a.department, p.name as position, a.valid_from, a.valid_to
                          from directory.appointment a
                          join directory.officer o on o.id = a.officer
                          left join directory.position p on p.id = a.position
                         where a.agency = :agency and (a.valid_to is null or a.valid_to >= :from)
                        """).param("agency", agency).param("from", from).query(Officer.class).list().stream()
                .sorted(Comparator.comparing(Officer::name, Collator.getInstance(Texts.VIETNAMESE))
                        .thenComparing(Officer::validFrom))
                .toList();
    }

    @Override
    public List<Service> services(UUID agency, LocalDate from) {
        return sql.sql("""
                        select r.id, r.agency, r.officer, o.name, r.part, r.valid_from, r.valid_to
                          from directory.roster r
                          join directory.officer o on o.id = r.officer
                         where r.agency = :agency and (r.valid_to is null or r.valid_to >= :from)
                        """).param("agency", agency).param("from", from).query(Service.class).list().stream()
                .sorted(Comparator.comparing(Service::part)
                        .thenComparing(Service::name, Collator.getInstance(Texts.VIETNAMESE))
                        .thenComparing(Service::validFrom))
                .toList();
    }

    @Override
    public Optional<Service> service(UUID id) {
        return sql.sql("""
                        select r.id, r.agency, r.officer, o.name, r.part, r.valid_from, r.valid_to
                          from directory.roster r
                          join directory.officer o on o.id = r.officer
                         where r.id = :id
                        """).param("id", id).query(Service.class).optional();
    }

    @Override
    public List<Delegation> delegations(UUID officer) {
        return directory.delegations().stream()
                .filter(each -> each.from().equals(officer) || each.to().equals(officer))
                .sorted(Comparator.comparing(Delegation::validFrom)
                        .thenComparing(Delegation::id)
                        .reversed())
                .toList();
    }

    @Override
    public List<Delegation> delegationsLasting(LocalDate day) {
        return directory.delegations().stream()
                .filter(each -> !each.validTo().isBefore(day))
                .sorted(Comparator.comparing(Delegation::id))
                .toList();
    }

    @Override
    public Optional<Delegation> delegation(UUID id) {
        return directory.delegations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
