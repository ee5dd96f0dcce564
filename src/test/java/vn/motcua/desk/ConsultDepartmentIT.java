package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.identity.Actors;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaWebIT;

/** Asking a department of another agency: the agency first, then its departments, with a form and nothing else. */
@MotcuaWebIT
class ConsultDepartmentIT {

    @LocalServerPort
    int port;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepOfficers officers;

    @Autowired
    Agencies directory;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    private DeskDay day;
    private UUID department;

    @BeforeEach
    void open() {
        var browser = new Browser(port);
        day = new DeskDay(browser, "H78.08", "hoi", agencies, accounts, actors);
        var neighbour = new DeskDay(browser, "H78.10", "dap", agencies, accounts, actors);
        assertThat(neighbour.username("an")).isEqualTo("dap.an");
        var there = directory.byCode("H78.10").orElseThrow().id();
        var opened = officers.openDepartment(there, "Phòng Địa chính", LocalDate.of(2020, 1, 1), actors.operator());
        if (opened instanceof Outcome.Done<UUID>(var id)) department = id;
    }

    @Test
    void the_agency_is_chosen_first_then_its_department_and_everything_typed_stays() {
        var code = day.toAppraise("Nguyễn Văn Hỏi");
        var an = day.signIn("an");
        var fields = new HashMap<>(day.form(an, code, "consult"));
        fields.putAll(Map.of("question", "Thửa đất này có tranh chấp không?", "answerDue", "2024-05-06T17:00"));
        assertThat(day.page(an, code)).contains("Chọn phòng, bộ phận của cơ quan đã chọn");
        fields.put("whom", "agency:H78.10");
        fields.put("narrow", "1");

        var narrowed = day.send(an, code, "consult", fields);

        assertThat(narrowed.statusCode()).isEqualTo(200);
        PageRules.hold(narrowed.body());
        assertThat(narrowed.body())
                .contains("Cả cơ quan UBND xã dap", "Phòng Địa chính, UBND xã dap")
                .contains("Thửa đất này có tranh chấp không?</textarea>", "value=\"2024-05-06T17:00\"")
                .contains("value=\"agency:H78.10\"");
        fields.remove("narrow");
        fields.put("whom", "department:H78.10/" + department);
        DeskDay.done(day.send(an, code, "consult", fields));
        assertThat(day.page(an, code)).contains("Phòng Địa chính, UBND xã dap");
    }

    @Test
    void a_refused_question_keeps_the_department_that_was_chosen() {
        var code = day.toAppraise("Nguyễn Văn Hỏi Lại");
        var an = day.signIn("an");
        var chosen = "department:H78.10/" + department;

        var answer = day.give(
                an, code, "consult", Map.of("whom", chosen, "question", "Hỏi", "answerDue", "2024-05-01T17:00"));

        assertThat(answer.statusCode()).isEqualTo(422);
        PageRules.hold(answer.body());
        assertThat(answer.body()).contains("value=\"" + chosen + "\" selected");
    }

    @Test
    void without_an_agency_or_without_departments_the_field_says_so() {
        var code = day.toAppraise("Nguyễn Văn Hỏi Ai");
        var an = day.signIn("an");

        var nobody = day.give(an, code, "consult", Map.of("narrow", "1"));
        var nonsense = day.give(an, code, "consult", Map.of("narrow", "1", "whom", "agency:<b>"));
        var wrong = day.give(
                an, code, "consult", Map.of("whom", "department:x", "question", "?", "answerDue", "2024-05-06T17:00"));
        var none = day.give(an, code, "consult", Map.of("narrow", "1", "whom", "agency:H78.08"));

        for (var answer : java.util.List.of(nobody, nonsense)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            PageRules.hold(answer.body());
            assertThat(answer.body()).contains("Hãy chọn một cơ quan trong danh sách trước.");
        }
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("không có phòng, bộ phận nào");
    }
}
