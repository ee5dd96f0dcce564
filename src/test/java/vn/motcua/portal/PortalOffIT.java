package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.testing.MotcuaWebIT;

/** Where there is no portal: none of its addresses answers, everything else does. */
@MotcuaWebIT
@TestPropertySource(properties = "motcua.portal.state=off")
class PortalOffIT {

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

    @Test
    void every_address_of_the_portal_is_not_found_with_a_sentence_and_the_others_stay() throws Exception {
        var office = new Office(agencies, accounts, actors);
        var citizen = new PortalModes(port, office, Role.CITIZEN);
        var officer = new PortalModes(port, office, Role.ADMINISTRATOR);
        var handlers = PortalHandlers.of(context);
        assertThat(handlers).hasSizeGreaterThan(60);

        for (var handler : handlers) {
            var answer = citizen.call(handler);

            assertThat(answer.statusCode()).as("%s", handler).isEqualTo(404);
            assertThat(answer.body()).as("%s", handler).contains("Cổng dịch vụ công đã tắt");
        }

        assertThat(officer.get("/console/agencies").statusCode()).isEqualTo(200);
        assertThat(officer.get("/account/password").statusCode()).isEqualTo(200);
        assertThat(citizen.stranger().get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(citizen.stranger().get("/sign-in/code").statusCode()).isEqualTo(200);
        assertThat(citizen.stranger().get("/health").statusCode()).isEqualTo(200);
    }
}
