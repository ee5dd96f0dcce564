package vn.motcua.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.audit.AuditRefusal;
import vn.motcua.audit.Change;
import vn.motcua.audit.ReadChanges;
import vn.motcua.audit.ReadChanges.Listing;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.page.PageRules;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaWebIT;

/** The journals of changes read as one. */
@MotcuaWebIT
class ChangesIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadChanges changes;

    @Autowired
    JdbcClient sql;

    private ConsoleOffice office;

    @BeforeEach
    void open() {
        office = new ConsoleOffice(context, port);
    }

    @Test
    void only_controllers_and_administrators_read_them() {
        for (var role : Role.values()) {
            if (role == Role.OPERATOR) continue;
            boolean may = role == Role.CONTROLLER || role == Role.ADMINISTRATOR;
            var by = office.office.actor(office.accounts.get(role.name()));

            assertThat(changes.list(null, null, by) instanceof Outcome.Done)
                    .as(role.name())
                    .isEqualTo(may);
            assertThat(office.get(role.name(), "/console/changes").statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void every_line_of_every_journal_comes_once_the_newest_first() {
        var operator = office.office.actors().operator();

        var all = all(null, operator);

        assertThat(all).isSortedAccordingTo(Comparator.comparing(Change::at).reversed());
        assertThat(new HashSet<>(
                        all.stream().map(each -> each.kind() + each.id()).toList()))
                .hasSize(all.size());
        assertThat((long) all.size()).isEqualTo(sql.sql("""
                        select (select count(*) from directory.change) + (select count(*) from identity.change)
                             + (select count(*) from calendar.change) + (select count(*) from procedure.change)
                             + (select count(*) from printing.wording) + (select count(*) from printing.beginning)
                             + (select count(*) from form.change)
                             + (select count(*) from survey.change)
                        """).query(Long.class).single());
        for (var kind : changes.kinds()) {
            assertThat(all(kind, operator))
                    .isEqualTo(all.stream()
                            .filter(each -> each.kind().equals(kind))
                            .toList());
        }
    }

    @Test
    void who_looks_after_one_commune_sees_its_changes_and_no_others() {
        office.send(
                "PROVINCE",
                "/console/agencies/" + office.neighbour + "/departments/new",
                Map.of("name", "Phòng hàng xóm", "from", "2024-01-01"));
        office.send(
                "ADMINISTRATOR",
                "/console/agencies/" + office.commune + "/departments/new",
                Map.of("name", "Phòng nhà", "from", "2024-01-01"));
        office.send("ADMINISTRATOR", "/console/wordings/" + office.commune + "/PLACE", Map.of("text", "Xã Thử"));

        var mine = office.get("ADMINISTRATOR", "/console/changes").body();
        var directory =
                office.get("ADMINISTRATOR", "/console/changes?kind=directory").body();

        PageRules.hold(mine);
        assertThat(mine).contains("Phòng nhà", "Xã Thử").doesNotContain("Phòng hàng xóm", office.neighbour);
        assertThat(directory).contains("Phòng nhà").doesNotContain("Xã Thử");
        assertThat(all(null, office.office.actor(office.accounts.get("PROVINCE"))))
                .extracting(Change::about)
                .contains("Phòng hàng xóm", "Phòng nhà");
    }

    @Test
    void a_journal_or_page_there_is_not_is_refused() {
        var operator = office.office.actors().operator();

        assertThat(changes.list("weather", null, operator)).isEqualTo(Outcome.refused(AuditRefusal.KIND_UNKNOWN));
        for (var key : List.of("x", "~~", "2024-01-01T00:00:00Z~account~x", "+1000000000-01-01T00:00:00Z~a~b")) {
            assertThat(changes.list(null, key, operator)).isEqualTo(Outcome.refused(AuditRefusal.KEY_INVALID));
        }
        assertThat(office.get("ADMINISTRATOR", "/console/changes?kind=weather").statusCode())
                .isEqualTo(400);
    }

    private List<Change> all(String kind, Actor by) {
        var all = new ArrayList<Change>();
        String after = null;
        do {
            var page = ((Outcome.Done<Listing>) changes.list(kind, after, by)).value();
            assertThat(page.changes()).hasSizeLessThanOrEqualTo(ReadChanges.PAGE_SIZE);
            all.addAll(page.changes());
            after = page.next();
        } while (after != null);
        return all;
    }
}
