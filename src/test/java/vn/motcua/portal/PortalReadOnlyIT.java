package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.page.PageRules;
import vn.motcua.testing.MotcuaWebIT;

/** Where another portal is the front: everything can be read, nothing sent, and nothing is offered that would be refused. */
@MotcuaWebIT
@TestPropertySource(properties = "motcua.portal.state=read-only")
class PortalReadOnlyIT {

    private static final Set<String> ASKING = Set.of("/track", "/petitions/follow");
    private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"([^\"?]+)[^>]*>");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    private PortalModes citizen;
    private Office office;

    @BeforeEach
    void someone() {
        office = new Office(agencies, accounts, actors);
        citizen = new PortalModes(port, office, Role.CITIZEN);
    }

    @Test
    void whatever_would_change_something_is_refused_with_a_sentence_and_changes_nothing() throws Exception {
        var handlers = PortalHandlers.of(context).stream()
                .filter(PortalHandlers.Handler::changes)
                .filter(handler -> !ASKING.contains(handler.pattern()))
                .toList();
        assertThat(handlers).hasSizeGreaterThan(25);
        var before = rows();

        for (var handler : handlers) {
            var answer = citizen.call(handler);

            assertThat(answer.statusCode()).as("%s", handler).isEqualTo(403);
            assertThat(answer.body()).as("%s", handler).contains("Cổng đang chỉ cho xem");
            PageRules.hold(answer.body());
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void no_page_offers_a_form_that_would_be_refused() throws Exception {
        var closed = PortalHandlers.of(context).stream()
                .filter(PortalHandlers.Handler::changes)
                .map(PortalHandlers.Handler::pattern)
                .filter(pattern -> !ASKING.contains(pattern))
                .map(pattern -> Pattern.compile(pattern.replaceAll("\\{[^}]*}", "[^/]+")))
                .toList();
        int shown = 0;
        for (var handler : PortalHandlers.of(context)) {
            if (handler.changes() || !handler.plain()) continue;
            var answer = citizen.call(handler);
            assertThat(answer.statusCode()).as("%s", handler).isLessThan(500);
            if (answer.statusCode() != 200) continue;
            shown++;
            assertThat(refused(answer.body(), closed)).as("%s", handler).isEmpty();
            assertThat(answer.body())
                    .as("%s", handler)
                    .doesNotContain("href=\"/filings/new", "href=\"/petitions/new\"");
        }
        assertThat(shown).isGreaterThan(12);
    }

    @Test
    void what_asks_without_changing_signing_in_the_desk_and_the_interface_stay() throws Exception {
        var officer = new PortalModes(port, office, Role.ADMINISTRATOR);

        assertThat(citizen.stranger().get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(citizen.get("/track").body()).contains("action=\"/track\"");
        assertThat(officer.get("/console/agencies").statusCode()).isEqualTo(200);
        assertThat(citizen.stranger().get("/api/v1/procedures").statusCode()).isNotEqualTo(403);
    }

    private static List<String> refused(String body, List<Pattern> closed) {
        var refused = new ArrayList<String>();
        var forms = FORM.matcher(body);
        while (forms.find()) {
            var action = forms.group(1);
            if (closed.stream().anyMatch(pattern -> pattern.matcher(action).matches())) refused.add(action);
        }
        return refused;
    }

    private List<Long> rows() {
        return jdbc.sql("""
                select count(*) from form.filing union all select count(*) from form.companion
                union all select count(*) from petition.petition union all select count(*) from dossier.dossier
                union all select count(*) from notice.preference union all select count(*) from identity.contact
                union all select count(*) from identity.account where state = 'ACTIVE'
                """).query(Long.class).list();
    }
}
