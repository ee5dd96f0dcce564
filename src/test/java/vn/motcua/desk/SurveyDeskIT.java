package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.page.Visitor;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaWebIT;

/** Officers print slips, type papers in and read; administrators publish questions. Without scripts. */
@MotcuaWebIT
class SurveyDeskIT {

    private static final String PAPER = "/desk/surveys/paper";

    @LocalServerPort
    int port;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    private String name;
    private UUID agency;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(agencies, accounts, actors);
        name = Long.toString(Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000L));
        agency = office.agency("Y" + name, null);
    }

    @Test
    void no_slip_is_printed_before_the_result_is_returned() {
        var browser = new Browser(port);
        var day = new DeskDay(browser, "Y" + name + ".9", "kp" + name, agencies, accounts, actors);
        var code = day.received("Nguyễn Thị Khảo Sát");
        var tiep = day.signIn("tiep");
        var slip = browser.post(
                "/desk/dossiers/" + code + "/rating-slip",
                Browser.hidden(browser.get(PAPER, "Cookie", tiep).body(), PAPER),
                "Cookie",
                tiep);

        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(day.page(tiep, code)).doesNotContain("rating-slip");
        PageRules.hold(slip.body());
    }

    @Test
    void papers_are_typed_in_one_after_the_other_and_read_in_figures() {
        var officer = visitor("mc", GrantedRole.at(Role.RECEPTIONIST, agency, Office.START));
        var head = visitor("tp", GrantedRole.at(Role.HEAD, agency, Office.START));
        var sheet = officer.page(PAPER + "?set=nd61");
        var typed = Map.of("agency", "Y" + name, "q-thoi-gian", "2", "q-hai-long", "5", "remark", "<b>Tốt</b>");

        var kept = officer.send(sheet, PAPER, typed);
        var twice = officer.send(sheet, PAPER, typed);

        assertThat(Visitor.location(kept)).isEqualTo(PAPER + "?set=nd61&agency=Y" + name);
        assertThat(twice.statusCode()).isEqualTo(302);
        assertThat(officer.page("/desk/surveys?by=way")).contains("1 phiếu", "Phiếu giấy", "100", "5,00");
        assertThat(officer.page("/desk/surveys?by=month&lang=en")).contains("1 answers", "2024-05");
        assertThat(officer.get("/desk/surveys.csv?by=agency").body()).contains("Y" + name, "satisfiedPercent");
        assertThat(officer.get("/desk/surveys/remarks").statusCode()).isEqualTo(403);
        assertThat(head.page("/desk/surveys/remarks")).contains("&lt;b&gt;Tốt&lt;/b&gt;");
        assertThat(head.get(PAPER).statusCode()).isEqualTo(403);
        assertThat(officer.get("/desk/surveys?from=x").statusCode()).isEqualTo(422);
        assertThat(officer.get("/desk/surveys?agency=khac").statusCode()).isEqualTo(404);
    }

    @Test
    void an_empty_paper_comes_back_with_a_sentence() {
        var officer = visitor("mc", GrantedRole.at(Role.RECEPTIONIST, agency, Office.START));
        var sheet = officer.page(PAPER);

        var nothing = officer.send(sheet, PAPER, Map.of("agency", "Y" + name));
        var unknown = officer.send(sheet, PAPER, Map.of("agency", "Y" + name, "procedure", "9.1", "q-thai-do", "3"));

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("ít nhất một câu hỏi");
        assertThat(unknown.statusCode()).isEqualTo(404);
        PageRules.hold(unknown.body());
    }

    @Test
    void a_later_version_is_tried_and_published() {
        var keeper = visitor("qt", GrantedRole.everywhere(Role.ADMINISTRATOR, Office.START));
        var edit = "/console/surveys/edit";
        assertThat(keeper.page("/console/surveys")).contains("sipas", "nd61");
        assertThat(keeper.page("/console/surveys/sipas?lang=en")).contains("The officials");
        var editor = keeper.page(edit + "?code=nd61");
        var document = """
                {"code": "bo-%s", "validFrom": "2031-01-01", "title": {"vi": "Bộ thử", "en": "A trial"}, "ways": [],
                 "factors": [{"code": "a", "title": {"vi": "Yếu tố thử", "en": "A"},
                   "questions": [{"code": "b", "text": {"vi": "Câu thử", "en": "B"}}]}]}
                """.formatted(name);

        var tried = keeper.send(editor, edit, Map.of("document", document, "_do", "check"));
        var broken = keeper.send(editor, edit, Map.of("document", "{", "_do", "publish"));
        var published = keeper.send(editor, edit, Map.of("document", document, "_do", "publish"));

        assertThat(tried.body()).contains("Yếu tố thử", "Rất hài lòng");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(Visitor.location(published)).isEqualTo("/console/surveys");
        assertThat(keeper.get("/console/surveys/bo-" + name + "/document").body())
                .contains("Câu thử");
        var local = visitor("ql", GrantedRole.at(Role.ADMINISTRATOR, agency, Office.START));
        assertThat(local.get(edit + "?code=nd61").statusCode()).isEqualTo(403);
    }

    private Visitor visitor(String who, GrantedRole role) {
        office.account(who + name, role);
        return Visitor.signedIn(port, who + name);
    }
}
