package vn.motcua.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.value;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.page.Visitor;
import vn.motcua.shared.Ids;
import vn.motcua.survey.Invite;
import vn.motcua.survey.Via;
import vn.motcua.testing.MotcuaWebIT;

/** What people see who answer, through HTTP, without scripts and cookies. */
@MotcuaWebIT
class SurveyPagesIT {

    private static final Map<String, String> ANSWER = Map.of(
            "set", "sipas", "from", "2018-01-01", "q-thai-do", "5", "q-dung-hen", "4", "remark", "<script>x</script>");

    @LocalServerPort
    int port;

    @Autowired
    Invite invite;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient sql;

    private String code;
    private UUID agency;
    private String place;

    @BeforeEach
    void asked() {
        code = "S" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000L);
        agency = new Office(agencies, accounts, actors).agency(code, null);
        var rated = new Invite.Rated("D-" + Ids.next(), Status.RETURNED, agency, "1.001193");
        place = "/survey/" + value(invite.of(rated, Via.QR));
    }

    @Test
    void an_address_asks_takes_one_answer_and_thanks() {
        var page = new Browser(port).get(place);
        assertThat(page.statusCode()).isEqualTo(200);
        PageRules.hold(page.body());
        assertThat(page.body())
                .contains("Cơ quan " + code, "Rất hài lòng", "name=\"q-thai-do\"")
                .doesNotContain("D-0");

        var answered = new Browser(port).post(place, ANSWER);
        assertThat(Visitor.location(answered)).isEqualTo(place);
        var again = new Browser(port).post(place, ANSWER);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("gửi lại không thay đổi gì");
        assertThat(new Browser(port).get(place).body()).contains("gửi lại không thay đổi gì");
        assertThat(answers()).isOne();
    }

    @Test
    void nothing_said_is_told_and_an_unknown_address_too() {
        var nothing = new Browser(port).post(place, Map.of("set", "sipas", "from", "2018-01-01", "q-thai-do", ""));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("ít nhất một câu hỏi");

        var unreadable =
                new Browser(port).post(place, Map.of("set", "sipas", "from", "2018-01-01", "q-thai-do", "rất tốt"));
        assertThat(unreadable.statusCode()).isEqualTo(422);

        var unknown = new Browser(port).get("/survey/khongco");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Địa chỉ này không đúng");
        assertThat(answers()).isZero();
    }

    @Test
    void a_wrong_key_leads_to_no_questions() {
        var found = new Browser(port).post("/survey", Map.of("code", "H1.1-240502-0001", "k", "x"));

        assertThat(found.statusCode()).isEqualTo(404);
    }

    @Test
    void the_screen_in_the_hall_thanks_and_is_slowed() {
        var hall = "/board/" + code + "/survey";
        var person = Visitor.at(port, hall);
        int taken = 0;
        int slowed = 0;
        for (int n = 0; n < 9; n++) {
            var answer = person.send(person.page(hall), hall, ANSWER);
            if (answer.statusCode() == 429) slowed++;
            else assertThat(person.page(Visitor.location(answer))).contains("Người tiếp theo");
            if (answer.statusCode() != 429) taken++;
        }

        assertThat(slowed).isPositive();
        assertThat(answers()).isEqualTo(taken);
        assertThat(person.get("/board/khongco/survey").statusCode()).isEqualTo(404);
    }

    private long answers() {
        return sql.sql("select count(*) from survey.answered where agency_id = :agency")
                .param("agency", agency)
                .query(Long.class)
                .single();
    }
}
