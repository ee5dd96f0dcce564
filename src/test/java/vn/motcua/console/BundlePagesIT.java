package vn.motcua.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.Office;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaWebIT;

/** The pages of bundles: listed, drawn, taken in and out as JSON. */
@MotcuaWebIT
class BundlePagesIT {

    private static final String IMPORT = "/console/imports/bundles";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Bundles bundles;

    private ConsoleOffice office;

    @BeforeEach
    void open() {
        office = new ConsoleOffice(context, port);
    }

    @Test
    void the_list_is_reached_from_the_procedures_and_one_is_drawn_with_who_waits_for_whom() {
        assertThat(office.get("PROVINCE", "/console/procedures").body()).contains("href=\"/console/bundles\"");
        assertThat(office.get("PROVINCE", "/console/procedures/1.001193").body())
                .doesNotContain("/console/bundles/khai-tu");
        keep(renamed("ve-hinh", "Gói <b>vẽ hình</b>"));

        var list = office.get("PROVINCE", "/console/bundles");
        var one = office.get("PROVINCE", "/console/bundles/ve-hinh");

        PageRules.hold(list.body());
        assertThat(list.body()).contains("/console/bundles/ve-hinh", "Nhập gói liên thông", "Gói &lt;b&gt;vẽ hình");
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        PageRules.hold(one.body());
        assertThat(one.body())
                .contains("<svg", "role=\"img\"", "Bắt đầu ngay khi tiếp nhận gói", "Chờ kết quả của thành phần 1")
                .contains("ngày làm việc", "Công an cấp xã", "cơ quan tiếp nhận gói");
        PageRules.hold(
                office.get("PROVINCE", "/console/bundles/ve-hinh?lang=en").body());
        assertThat(office.get("PROVINCE", "/console/bundles/khong-co").statusCode())
                .isEqualTo(404);
        assertThat(office.get("PROVINCE", "/console/bundles/ve-hinh?from=mai").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_goes_out_is_what_an_import_takes_one_or_all() {
        keep(renamed("ra-vao", "Gói ra vào"));

        var one = office.get("PROVINCE", "/console/bundles/ra-vao/document?from=2020-01-01");
        var all = office.get("PROVINCE", "/console/bundles.json");

        assertThat(one.headers().firstValue("content-disposition").orElseThrow())
                .contains("ra-vao@2020-01-01.json");
        assertThat(JsonMapper.shared().readTree(one.body()).get("name").stringValue())
                .isEqualTo("Gói ra vào");
        assertThat(JsonMapper.shared().readTree(all.body()).size())
                .isEqualTo(bundles.versions().size());
        assertThat(take(all.body()).body()).contains("Tệp không có lỗi");
    }

    @Test
    void a_file_is_tried_first_and_its_faults_are_listed_with_line_and_place() {
        var tried = take(renamed("chi-thu-trang", "Thử"));
        var faulty = take(renamed("sai", "Sai").replace("\"after\": 1", "\"after\": 9"));
        var nothing = take("");
        var notJson = take("%PDF-1.7 không phải JSON");

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("Tệp không có lỗi");
        PageRules.hold(tried.body());
        for (var refused : List.of(faulty, nothing, notJson)) {
            assertThat(refused.statusCode()).isEqualTo(422);
            PageRules.hold(refused.body());
        }
        assertThat(faulty.body()).contains("/parts/1/after", "chỉ chờ được một thủ tục đứng trước");
        assertThat(notJson.body()).contains("không phải JSON hợp lệ");
        assertThat(bundles.versions()).noneMatch(each -> each.code().equals("chi-thu-trang"));
    }

    @Test
    void others_read_it_or_not_by_their_role() {
        assertThat(office.get("ADMINISTRATOR", "/console/bundles").body()).doesNotContain(IMPORT);
        assertThat(office.get("ADMINISTRATOR", IMPORT).statusCode()).isEqualTo(403);
        for (var path : List.of("/console/bundles", "/console/bundles.json", "/console/bundles/khai-sinh")) {
            assertThat(office.get("SPECIALIST", path).statusCode()).as(path).isEqualTo(403);
        }
    }

    private void keep(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var source = new ImportProcedures.Source("a.json", () -> new ByteArrayInputStream(bytes));
        var by = office.office.actors().operator();
        assertThat(Office.value(bundles.take(List.of(source), false, Texts.VIETNAMESE, by))
                        .errors())
                .isEmpty();
    }

    /** Sends the file to be tried only. */
    private HttpResponse<String> take(String content) {
        var token = Browser.hidden(office.get("PROVINCE", IMPORT).body(), IMPORT);
        return office.upload("PROVINCE", IMPORT, content, token);
    }

    private static String renamed(String code, String name) {
        return """
                {
                  "code": "%s",
                  "validFrom": "2020-01-01",
                  "name": "%s",
                  "procedure": "2.002622",
                  "parts": [
                    {"procedure": "1.001193"},
                    {"procedure": "1.004222", "executor": "Công an cấp xã", "after": 1}
                  ]
                }""".formatted(code, name);
    }
}
