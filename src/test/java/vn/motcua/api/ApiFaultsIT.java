package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.sheet.SheetFile;
import vn.motcua.testing.MotcuaWebIT;

/** Whatever cannot be understood or is not allowed is answered with a status below 500, a code and a sentence. */
@MotcuaWebIT
class ApiFaultsIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private static ApiOffice known;
    private ApiOffice office;

    @BeforeEach
    void open() {
        if (known == null || known.base.getPort() != port) known = new ApiOffice(context, port);
        office = known;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 BODY_UNREADABLE | {"procedure":
            400 BODY_UNREADABLE | {"procedure":"1","procedure":"2"}
            400 BODY_UNREADABLE | {} {}
            400 BODY_MISSING    | []
            400 BODY_MISSING    | "1.001193"
            400 BODY_MISSING    | null
            400 FIELD_UNKNOWN   | {"prosedure":"1.001193"}
            400 FIELD_UNKNOWN   | {"__proto__":{"a":1}}
            400 FIELD_MISSING   | {}
            400 FIELD_MISSING   | {"procedure":null}
            400 FIELD_TYPE      | {"procedure":5}
            400 FIELD_TYPE      | {"procedure":["1.001193"]}
            400 FIELD_TEXT      | {"procedure":"1.001193\\u0000"}
            400 FIELD_TEXT      | {"procedure":"1.001193\\ud800"}
            """)
    void a_body_that_does_not_fit_is_refused_by_name(String problem, String body) {
        assertThat(office.as("receptionist").post("/api/v1/dossiers", body).problem())
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hand-back    | {"toStep":1.5,"reason":"x"}               | 400 FIELD_TYPE
            hand-back    | {"toStep":"1","reason":"x"}               | 400 FIELD_TYPE
            hand-back    | {"toStep":99999999999,"reason":"x"}       | 400 FIELD_TYPE
            hand-back    | {"reason":"x"}                            | 400 FIELD_MISSING
            assign       | {"to":"nobody"}                           | 400 FIELD_TYPE
            assign       | {"to":"018f0000-0000-7000-8000-000000000000"} | 400 UNKNOWN_OFFICER
            ask-papers   | {"reason":"x","papers":"to-khai"}         | 400 FIELD_TYPE
            ask-papers   | {"reason":"x","papers":[null]}            | 400 FIELD_TYPE
            ask-papers   | {"reason":"x","papers":["khong-co"]}      | 400 UNKNOWN_PAPER
            ask-papers   | {"reason":" ","papers":[]}                | 400 TEXT_MISSING
            apologise    | {"reason":"x","newDue":"31/02/2024"}      | 400 FIELD_TYPE
            apologise    | {"reason":"x","newDue":1714600000}        | 400 FIELD_TYPE
            apologise    | {"reason":"x","newDue":"2024-06-01T10:00:00"} | 400 FIELD_TYPE
            apologise    | {"reason":"x","newDue":"1899-12-31T00:00:00Z"} | 400 FIELD_TIME
            apologise    | {"reason":"x","newDue":"+999999999-12-31T00:00:00Z"} | 400 FIELD_TIME
            correct      | {"entry":"SHOE_SIZE","value":"1","reason":"x"} | 400 FIELD_TYPE
            confirm-payment | {"online":"yes"}                       | 400 FIELD_TYPE
            complete     | {"opinion":"x","command":"receive"}       | 400 FIELD_UNKNOWN
            attach       | {}                                        | 400 FIELD_MISSING
            burn         | {}                                        | 404 VERB_UNKNOWN
            """)
    void a_command_that_does_not_fit_is_refused_by_name(String verb, String body, String problem) {
        var code = office.filed("Nguyễn Văn An");

        var path = "/api/v1/dossiers/" + code + "/" + verb;
        var who = verb.equals("assign") ? "leader" : "receptionist";

        assertThat(office.as(who).post(path, body).problem()).isEqualTo(problem);
        assertThat(office.as("receptionist").get("/api/v1/dossiers/" + code).header("ETag"))
                .isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            If-Match        | 7
            If-Match        | W/"7"
            If-Match        | "-1"
            If-Match        | "99999999999"
            If-Match        | "1", "2"
            Idempotency-Key | ' '
            """)
    void a_header_that_cannot_be_read_is_refused(String name, String value) {
        var code = office.filed("Nguyễn Văn Ba");

        var answer = office.as("receptionist").header(name, value).post("/api/v1/dossiers/" + code + "/receive", "{}");

        assertThat(answer.problem()).isEqualTo("400 HEADER_INVALID");
    }

    @Test
    void a_key_of_256_characters_and_two_keys_are_refused() {
        var long256 = office.as("receptionist").header("Idempotency-Key", "k".repeat(256));
        var two = office.as("receptionist").header("Idempotency-Key", "a").header("Idempotency-Key", "b");

        assertThat(long256.post("/api/v1/dossiers", "{}").problem()).startsWith("400 ");
        assertThat(two.post("/api/v1/dossiers", office.filing("Nguyễn Văn Ca")).problem())
                .isEqualTo("400 HEADER_INVALID");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/nothing                                              | 404 ADDRESS_UNKNOWN
            /api/v1/dossiers/H40.1-240502-9999                           | 404 DOSSIER_NOT_FOUND
            /api/v1/dossiers?group=mountain                              | 400 PARAMETER_INVALID
            /api/v1/agencies/H99.99                                      | 404 AGENCY_UNKNOWN
            /api/v1/procedures/9.999999                                  | 404 PROCEDURE_UNKNOWN
            /api/v1/procedures?first=-1                                  | 400 PARAMETER_INVALID
            /api/v1/procedures?first=many                                | 400 PARAMETER_INVALID
            /api/v1/procedures/1.001193?on=2024-02-31                    | 400 PARAMETER_INVALID
            /api/v1/procedures/1.001193?on=1899-12-31                    | 400 PARAMETER_INVALID
            /api/v1/calendar/due                                         | 400 PARAMETER_MISSING
            /api/v1/calendar/due?received=2024-05-02                     | 400 PARAMETER_MISSING
            /api/v1/calendar/due?received=gestern&limit=same_day         | 400 PARAMETER_INVALID
            /api/v1/calendar/due?received=2024-05-02T08:00&limit=9%20weeks | 400 PARAMETER_INVALID
            /api/v1/calendar/due?received=2200-12-31T08:00&limit=9%20months | 400 FIELD_TIME
            /api/v1/calendar/due?received=2024-05-02T08:00&limit=same_day&wait=x | 400 PARAMETER_INVALID
            /api/v1/report/form06                                        | 400 PARAMETER_MISSING
            /api/v1/report/form06?agency=X&from=2024-01-01&to=2024-02-31 | 400 NOT_A_DATE
            /api/v1/report/form06?agency=X&from=1800-01-01&to=2024-02-01 | 400 DATE_OUT_OF_RANGE
            /api/v1/report/form06?agency=X&from=2024-01-01&to=2024-02-01 | 404 AGENCY_NOT_FOUND
            /api/v1/report/form06?agency=X&from=2024-01-01&to=2024-02-01&by=moon | 400 PARAMETER_INVALID
            /api/v1/report/list?agency=X&from=2024-01-01&to=2024-02-01&part=c99 | 400 PARAMETER_INVALID
            /api/v1/notices?before=now                                   | 400 PARAMETER_INVALID
            /api/v1/tracking/H40.1-240502-9999                           | 404 DOSSIER_NOT_FOUND
            """)
    void an_address_that_means_nothing_is_refused(String path, String problem) {
        assertThat(office.as("controller").get(path).problem()).isEqualTo(problem);
    }

    @Test
    void methods_types_and_formats_that_are_not_taken_are_said_so() {
        var nobody = BodyPublishers.noBody();

        assertThat(office.as("admin").method("PUT", "/api/v1/dossiers", nobody).problem())
                .isEqualTo("405 METHOD_NOT_ALLOWED");
        assertThat(office.as("admin")
                        .method("DELETE", "/api/v1/agencies", nobody)
                        .header("Allow"))
                .contains("GET");
        assertThat(office.as("admin")
                        .post("/api/v1/dossiers", "application/xml", BodyPublishers.ofString("<a/>"))
                        .problem())
                .isEqualTo("415 MEDIA_TYPE_NOT_TAKEN");
        assertThat(office.as("admin")
                        .post("/api/v1/dossiers", "no type", BodyPublishers.ofString("{}"))
                        .problem())
                .startsWith("4");
        assertThat(office.as("admin")
                        .header("Accept", "image/png")
                        .get("/api/v1/agencies")
                        .problem())
                .isEqualTo("406 NOT_ACCEPTABLE");
        assertThat(office.as("controller").get("/api/v1/verify").status()).isEqualTo(200);
        assertThat(office.as("admin").get("/api/v1/verify").problem()).isEqualTo("403 NOT_PERMITTED");
        assertThat(office.as("receptionist").post("/api/v1/accounts", """
                {"username":"x.y","displayName":"X","roles":[]}""").problem())
                .isEqualTo("403 NOT_ALLOWED");
    }

    @Test
    void a_file_that_does_not_come_as_a_form_is_of_the_wrong_type() {
        var path = "/api/v1/dossiers/" + office.filed("Nguyễn Văn Tệp") + "/files";

        assertThat(office.as("receptionist").post(path, "{}").problem()).isEqualTo("415 MEDIA_TYPE_NOT_TAKEN");
        assertThat(office.as("receptionist")
                        .post(path, "application/pdf", BodyPublishers.ofString("%PDF"))
                        .problem())
                .isEqualTo("415 MEDIA_TYPE_NOT_TAKEN");
    }

    @Test
    void tokens_are_listed_of_accounts_one_may_manage_and_of_no_others() {
        var nobodys = "/api/v1/accounts/018f0000-0000-7000-8000-000000000000/tokens";
        var specialists = "/api/v1/accounts/" + office.accounts.get("specialist") + "/tokens";

        assertThat(office.as("admin").get(nobodys).problem()).isEqualTo("404 ACCOUNT_UNKNOWN");
        assertThat(office.as("admin").get(specialists).json().size()).isEqualTo(1);
        assertThat(office.as("specialist").get(specialists).problem()).isEqualTo("403 NOT_ALLOWED");
    }

    @Test
    void accounts_are_listed_for_who_manages_them() {
        var page = office.as("admin").get("/api/v1/accounts");

        assertThat(page.json().get("accounts").get(0).get("username").stringValue())
                .startsWith("admin");
        assertThat(page.json()
                        .get("accounts")
                        .get(0)
                        .get("roles")
                        .get(0)
                        .get("role")
                        .stringValue())
                .isEqualTo("ADMINISTRATOR");
        assertThat(page.text()).doesNotContain("password\"", "citizenNumber");
        for (var who : java.util.List.of("receptionist", "leader", "controller", "citizen")) {
            assertThat(office.as(who).get("/api/v1/accounts").problem()).as(who).isEqualTo("403 NOT_ALLOWED");
        }
        assertThat(office.nobody().get("/api/v1/accounts").status()).isEqualTo(401);
    }

    @Test
    void bodies_that_are_too_large_are_refused_announced_or_not() {
        var large = ("{\"procedure\":\"" + "x".repeat(1_200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var streamed = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        assertThat(office.as("receptionist")
                        .post("/api/v1/dossiers", "application/json", BodyPublishers.ofByteArray(large))
                        .problem())
                .isEqualTo("413 BODY_TOO_LARGE");
        assertThat(office.as("receptionist")
                        .post("/api/v1/dossiers", "application/json", streamed)
                        .problem())
                .isEqualTo("413 BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5_000, 200_000})
    void nesting_is_refused_at_any_depth(int depth) {
        var body = "{\"owner\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(office.as("receptionist").post("/api/v1/dossiers", body).problem())
                .startsWith("400 ");
    }

    @Test
    void a_text_that_is_too_long_or_a_time_in_the_future_is_refused_by_the_rules() {
        var code = office.filed("Nguyễn Văn Da");
        var path = "/api/v1/dossiers/" + code + "/withdraw";
        var reason = "{\"reason\":\"" + "x".repeat(4_001) + "\"}";

        assertThat(office.as("receptionist").post(path, reason).problem()).isEqualTo("400 TEXT_TOO_LONG");
        assertThat(office.as("receptionist")
                        .post(path + "?happened=2150-01-01T00:00:00Z", "{\"reason\":\"x\"}")
                        .problem())
                .isEqualTo("422 TIME_IN_FUTURE");
        assertThat(office.as("receptionist")
                        .post(path + "?happened=2024-02-31", "{\"reason\":\"x\"}")
                        .problem())
                .isEqualTo("400 PARAMETER_INVALID");
    }

    @Test
    void sentences_come_in_the_language_asked_for() {
        var path = "/api/v1/dossiers/H40.1-240502-9999";

        assertThat(office.as("receptionist").get(path).text()).contains("Không tìm thấy hồ sơ");
        assertThat(office.as("receptionist")
                        .header("Accept-Language", "en-GB,vi;q=0.5")
                        .get(path)
                        .text())
                .contains("There is no dossier");
    }

    @Test
    void an_import_that_takes_nothing_answers_its_report_in_the_problem() {
        var table = BodyPublishers.ofString("ma,ten,loai,cap_tren,tu_ngay,den_ngay,ke_thua\n;;;\n");

        var refused = office.as("admin").post("/api/v1/imports/agencies", "text/csv", table);

        assertThat(refused.problem()).isEqualTo("422 IMPORT_REFUSED");
        assertThat(refused.json().get("report").get("errors").get(0).get("line").intValue())
                .isEqualTo(2);
        assertThat(office.as("receptionist")
                        .post("/api/v1/imports/agencies", "text/csv", BodyPublishers.ofString("ma,ten"))
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void a_register_is_taken_in_once_however_often_it_comes() {
        var table =
                "ma_ho_so;ma_tthc;co_quan;kenh;ten_nguoi_nop;ngay_tiep_nhan;ngay_hen_tra;ngay_giai_quyet;trang_thai\n"
                        + office.commune + "-230105-0007;1.001193;" + office.commune
                        + ";truc_tuyen;Nguyễn Thị Thủy;2023-01-05;2023-01-06;2023-01-05;10\n";

        var first = office.as("admin").post("/api/v1/imports/register", "text/csv", BodyPublishers.ofString(table));
        var again = office.as("admin").post("/api/v1/imports/register", "text/csv", BodyPublishers.ofString(table));
        var half = office.as("admin")
                .post("/api/v1/imports/register", "text/csv", BodyPublishers.ofString(table.substring(0, 150)));

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().get("taken").intValue()).isEqualTo(1);
        assertThat(again.json().get("present").intValue()).isEqualTo(1);
        assertThat(half.problem()).isEqualTo("422 IMPORT_REFUSED");
    }

    @Test
    void whoever_tracks_too_often_has_to_wait() {
        var last = "";
        for (int i = 0; i < 31; i++) {
            last = office.nobody()
                    .header("X-Forwarded-For", "10.9.9.9")
                    .get("/api/v1/tracking/H40.1-240502-9999")
                    .problem();
        }

        assertThat(last).isEqualTo("429 TOO_MANY_REQUESTS");
    }

    @Test
    void due_dates_are_computed_and_explained() {
        var due = office.as("citizen").get("/api/v1/calendar/due?received=2026-04-24T10:00&limit=3%20working_days");

        assertThat(due.json().get("due").stringValue()).isEqualTo("2026-05-04T17:00:00+07:00");
        assertThat(due.json().get("skipped").size()).isPositive();
    }

    @Test
    void reports_come_as_json_and_csv() {
        var asked = "/api/v1/report/form06?agency=" + office.commune + "&from=2024-05-01&to=2024-05-31&by=month";

        var json = office.as("controller").get(asked);
        var csv = office.as("controller").header("Accept", "text/csv").get(asked);
        var list = office.as("controller").get(asked.replace("form06", "list") + "&part=c3&format=csv");

        assertThat(json.json().get("form").get("c3").isNumber()).as(json.text()).isTrue();
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("\ufeffkey,name,received.total");
        assertThat(list.text()).startsWith("\ufeffcode,agency");

        for (var address : List.of(asked, asked.replace("form06", "list") + "&part=c3", "/api/v1/dossiers?group=all")) {
            var sheet = office.as("controller")
                    .header("Accept", SheetFile.MEDIA_TYPE)
                    .get(address);
            assertThat(sheet.status()).as(address).isEqualTo(200);
            assertThat(sheet.header("Content-Type")).as(address).startsWith(SheetFile.MEDIA_TYPE);
            assertThat(sheet.text()).as(address).startsWith("PK");
        }
    }

    @Test
    void a_register_may_be_a_workbook_and_what_is_none_is_said_so() {
        var refused = office.as("admin")
                .post("/api/v1/imports/register", SheetFile.MEDIA_TYPE, BodyPublishers.ofString("PK\u0003\u0004 x"));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("Excel");
    }
}
