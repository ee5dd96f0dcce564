package vn.motcua.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.page.Visitor;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaWebIT;

/** Where the national portal is the only front for citizens, officers still file on these pages for who stands before them. */
@MotcuaWebIT
@TestPropertySource(properties = "motcua.portal.state=off")
class AssistedWhileClosedIT {

    @LocalServerPort
    int port;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Test
    void an_officer_begins_a_filing_and_a_citizen_does_not() {
        var office = new Office(agencies, accounts, actors);
        var agency = "C" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000L);
        var place = office.agency(agency, null);
        var name = "aw." + Ids.next().toString().substring(24);
        office.account(name, GrantedRole.at(Role.RECEPTIONIST, place, Office.START));
        office.account(name + "c", GrantedRole.everywhere(Role.CITIZEN, Office.START));
        var officer = Visitor.signedIn(port, name);
        var citizen = Visitor.signedIn(port, name + "c");

        assertThat(officer.page("/filings/assist")).contains("1.001193");
        var start = officer.page("/filings/new?procedure=1.001193");
        var begun = officer.send(start, "/filings", Map.of("procedure", "1.001193", "agency", agency, "owner", "self"));

        assertThat(Visitor.location(begun)).contains("/filings/").contains("/pages/");
        assertThat(citizen.get("/filings/new?procedure=1.001193").statusCode()).isEqualTo(404);
        assertThat(citizen.get("/filings").statusCode()).isEqualTo(404);
    }
}
