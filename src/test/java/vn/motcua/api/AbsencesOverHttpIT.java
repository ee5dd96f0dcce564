package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.KeepTokens;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.testing.MotcuaWebIT;

/** An officer announces an absence, and what they hold is done in their place. */
@MotcuaWebIT
class AbsencesOverHttpIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private ApiOffice office;
    private UUID standIn;

    @BeforeEach
    void open() {
        office = new ApiOffice(context, port);
        officer("away");
        standIn = officer("colleague");
    }

    @Test
    void what_an_absent_colleague_holds_is_done_in_their_place() {
        var code = office.filed("Nguyễn Thị Thủy");
        var place = "/api/v1/dossiers/" + code + "/";
        assertThat(office.as("receptionist").post(place + "receive", "{}").status())
                .isEqualTo(200);
        assertThat(office.as("away").post(place + "take-over", "").status()).isEqualTo(200);
        assertThat(office.as("colleague").post(place + "complete", "{}").problem())
                .isEqualTo("422 HELD_BY_ANOTHER");

        var announced = office.as("away").post("/api/v1/me/absences", """
                {"to":"%s","kinds":["PROCESSING"],"firstDay":"2024-05-02","lastDay":"2024-05-03"}""".formatted(standIn));
        assertThat(announced.status()).as(announced.text()).isEqualTo(201);
        assertThat(office.as("colleague")
                        .get("/api/v1/dossiers?group=standing_in")
                        .json()
                        .get("dossiers")
                        .get(0)
                        .get("code")
                        .stringValue())
                .isEqualTo(code);
        assertThat(office.as("colleague").post(place + "complete", "{}").status())
                .isEqualTo(200);

        var journal =
                office.as("receptionist").get("/api/v1/dossiers/" + code).json().get("journal");
        var last = journal.get(journal.size() - 1);
        assertThat(last.get("actor").stringValue())
                .isEqualTo(office.accounts.get("colleague").toString());
        assertThat(last.get("onBehalfOf").stringValue())
                .isEqualTo(office.accounts.get("away").toString());

        var id = announced.json().get("id").stringValue();
        assertThat(office.as("colleague")
                        .method("DELETE", "/api/v1/me/absences/" + id, BodyPublishers.noBody())
                        .problem())
                .isEqualTo("404 ABSENCE_UNKNOWN");
        assertThat(office.as("away")
                        .method("DELETE", "/api/v1/me/absences/" + id, BodyPublishers.noBody())
                        .status())
                .isEqualTo(200);
        assertThat(office.as("away")
                        .get("/api/v1/me/absences")
                        .json()
                        .get("announced")
                        .size())
                .isZero();
    }

    @Test
    void who_is_no_officer_has_no_absence() {
        assertThat(office.as("citizen").get("/api/v1/me/absences").problem()).isEqualTo("403 NO_OFFICER");
    }

    private UUID officer(String who) {
        var operator = context.getBean(Actors.class).operator();
        var agency = context.getBean(Agencies.class)
                .byCode(office.commune)
                .orElseThrow()
                .id();
        var helping = new Office(
                context.getBean(KeepAgencies.class),
                context.getBean(KeepAccounts.class),
                context.getBean(Actors.class));
        var name = who + "." + office.commune.toLowerCase(java.util.Locale.ROOT);
        var post = new KeepOfficers.Post(agency, null, "Chuyên viên", Office.START, null);
        var officer = Office.value(context.getBean(KeepOfficers.class).appoint(name, post, operator));
        var account = helping.officer(name, officer, GrantedRole.at(Role.SPECIALIST, agency, Office.START));
        var expires = Instant.parse("2024-12-31T00:00:00Z");
        office.accounts.put(who, account);
        office.tokens.put(
                who,
                Office.value(context.getBean(KeepTokens.class).issue(account, "test", Set.of(), expires, operator))
                        .token());
        return officer;
    }
}
