package vn.motcua.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.procedure.Catalogue;
import vn.motcua.testing.MotcuaWebIT;

/** The catalogue's pages: a new version from the form to its publication, wrong ones, imports. */
@MotcuaWebIT
class ProceduresIT {

    private static final String EDIT = "/console/procedures/1.001193/edit";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Catalogue catalogue;

    private ConsoleOffice office;

    @BeforeEach
    void open() {
        office = new ConsoleOffice(context, port);
    }

    @Test
    void the_catalogue_is_kept_by_whoever_keeps_all_of_it_and_read_by_other_administrators() {
        assertThat(office.get("ADMINISTRATOR", "/console/procedures/1.001193").body())
                .doesNotContain(EDIT);
        for (var path : List.of(EDIT, "/console/procedures/1.001193/abolish", "/console/imports/procedures")) {
            assertThat(office.get("ADMINISTRATOR", path).statusCode()).as(path).isEqualTo(403);
            assertThat(office.get("LEADER", path).statusCode()).as(path).isEqualTo(403);
            var page = office.get("PROVINCE", path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            PageRules.hold(page.body());
        }
        assertThat(office.get("LEADER", "/console/procedures").statusCode()).isEqualTo(403);
        assertThat(office.get("PROVINCE", "/console/procedures/9.123456").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_wrong_field_is_told_at_the_field_and_the_text_form_keeps_what_was_typed() {
        var fields = form(office.get("PROVINCE", EDIT).body());
        fields.put("/process/1/hours", "tám");
        fields.put("/name", "Tên <mới>");
        fields.put("do", "check");

        var refused = office.post("PROVINCE", EDIT, fields);
        fields.put("do", "text");
        var text = office.post("PROVINCE", EDIT, fields);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"p-/process/1/hours\"", "href=\"#f-/process/1/hours\"");
        assertThat(refused.body()).contains("value=\"Tên &lt;mới>\"");
        PageRules.hold(refused.body());
        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.body()).contains("<textarea", "Tên &lt;mới&gt;", "\"tám\"");
        PageRules.hold(text.body());
    }

    @Test
    void a_new_version_is_checked_published_and_compared_with_the_one_before() {
        var fields = form(office.get("PROVINCE", EDIT).body());
        fields.put("/code", "9.000778");
        fields.put("/validFrom", "2020-01-01");
        publish("/console/procedures/new/edit", fields);
        var own = "/console/procedures/9.000778";
        var next = form(office.get("PROVINCE", own + "/edit").body());
        next.put("/validFrom", "2031-01-01");
        next.put("/conditions", "Có điều kiện mới");
        publish(own + "/edit", next);

        var compared = office.get("PROVINCE", own + "/compare?was=1&became=2");
        var page = office.get("PROVINCE", own);

        assertThat(catalogue.versions("9.000778")).hasSize(2);
        assertThat(compared.body()).contains("Điều kiện", "Có điều kiện mới", "Thêm", "Đổi");
        PageRules.hold(compared.body());
        assertThat(page.body()).contains("<svg", "role=\"img\"", "Tổng các bước", "Phiên bản 2");
        PageRules.hold(page.body());
        var abolished = office.send("PROVINCE", own + "/abolish", Map.of("lastDay", "2032-12-31"));
        assertThat(abolished.statusCode()).isEqualTo(302);
        assertThat(catalogue.versions("9.000778").getFirst().validTo()).hasToString("2032-12-31");
    }

    @Test
    void a_table_is_tried_first_and_its_problems_are_listed() {
        var path = "/console/imports/holidays";
        var token = Browser.hidden(office.get("PROVINCE", path).body(), path);

        var wrong = office.upload("PROVINCE", path, "ngay,loai,ten\n2031-02-30,nghi,Sai\n", token);
        var tried = office.upload("PROVINCE", path, "ngay,loai,ten\n2033-02-03,nghi,Thử\n", token);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("ngay", "2031-02-30");
        PageRules.hold(wrong.body());
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(office.get("PROVINCE", "/console/holidays?year=2033").body()).doesNotContain("03/02/2033");
    }

    @Test
    void every_list_goes_out_as_a_workbook() {
        for (var path : List.of(
                "/console/agencies.xlsx",
                "/console/procedures.xlsx",
                "/console/accounts.xlsx",
                "/console/changes.xlsx?kind=directory",
                "/console/holidays.xlsx?year=2024",
                "/console/agencies/" + office.commune + "/officers.xlsx")) {
            var file = office.get("PROVINCE", path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.body()).as(path).startsWith("PK");
            assertThat(office.get("SPECIALIST", path).statusCode()).as(path).isEqualTo(403);
        }
    }

    private void publish(String path, Map<String, String> fields) {
        fields.put("do", "publish");
        var answer = office.post("PROVINCE", path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** Every field of the page's form as a browser would send it back. */
    private static Map<String, String> form(String html) {
        var fields = new HashMap<String, String>();
        var body = html.substring(html.lastIndexOf("<form"));
        var inputs = Pattern.compile("<input([^>]*)>").matcher(body);
        while (inputs.find()) {
            var tag = inputs.group(1);
            if (tag.contains("type=\"checkbox\"") && !tag.contains(" checked")) continue;
            fields.put(part(tag, "name"), part(tag, "value"));
        }
        var areas = Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>")
                .matcher(body);
        while (areas.find()) fields.put(areas.group(1), plain(areas.group(2)));
        var selects = Pattern.compile("<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL)
                .matcher(body);
        while (selects.find()) {
            var chosen = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(selects.group(2));
            fields.put(selects.group(1), chosen.find() ? chosen.group(1) : "");
        }
        return fields;
    }

    private static String part(String tag, String name) {
        var matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
