package vn.motcua.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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
import vn.motcua.page.Visitor;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaWebIT;

/** What people send by accident and on purpose, without scripts. */
@MotcuaWebIT
class FilingOverHttpIT {

    @LocalServerPort
    int port;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    private String agency;
    private Visitor citizen;
    private String base;

    @BeforeEach
    void begin() {
        var office = new Office(agencies, accounts, actors);
        agency = "W" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000L);
        office.agency(agency, null);
        citizen = visitor(office, Role.CITIZEN);
        var start = citizen.page("/filings/new?procedure=1.001193");
        var begun = citizen.send(start, "/filings", Map.of("agency", agency, "owner", "self"));
        base = Visitor.location(begun).replaceFirst("/pages/.*", "");
    }

    private Visitor visitor(Office office, Role role) {
        var name = "fh." + Ids.next().toString().substring(24);
        office.account(name, GrantedRole.everywhere(role, Office.START));
        return Visitor.signedIn(port, name);
    }

    @Test
    void problems_stand_on_top_and_at_the_field_and_what_was_typed_stays_as_text() {
        var address = base + "/pages/nguoi-yeu-cau";
        var page = citizen.page(address);

        var answer = citizen.send(
                page, address, Map.of("hoTen", "<script>alert(1)</script>", "soDinhDanh", "12", "dienThoai", "abc"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"problems\"", "href=\"#f-soDinhDanh\"", "id=\"p-soDinhDanh\"", "value=\"abc\"")
                .contains("&lt;script>alert(1)")
                .doesNotContain("<script>alert");
        assertThat(citizen.page(address)).contains("&lt;script>alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void fields_nobody_asked_for_are_refused_and_the_second_window_is_told_that_it_is_stale() {
        var address = base + "/pages/nguoi-yeu-cau";
        var page = citizen.page(address);

        var unknown = citizen.send(page, address, Map.of("hoTen", "An", "isAdmin", "1"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("isAdmin");
        var stale = citizen.send(page, address, Map.of("hoTen", "Bình"));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("value=\"An\"").doesNotContain("value=\"Bình\"");
    }

    @Test
    void an_answer_that_asks_for_more_brings_the_page_back_without_scripts() {
        var address = base + "/pages/truong-hop";
        var first = citizen.send(citizen.page(address), address, Map.of("truongHop", "thuong"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("name=\"chaMeKetHon\"").doesNotContain("id=\"problems\"");
        var second = citizen.send(first.body(), address, Map.of("truongHop", "thuong", "chaMeKetHon", "co"));

        assertThat(Visitor.location(second)).isEqualTo(base + "/pages/me");
    }

    @Test
    void nobody_else_finds_it_and_nothing_else_is_taken_as_a_file() {
        var office = new Office(agencies, accounts, actors);
        var other = visitor(office, Role.CITIZEN);
        for (var path : java.util.List.of("/papers", "/review", "/done", "/form.pdf", "/slip.pdf")) {
            assertThat(other.get(base + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(new Browser(port).get(base + "/review").statusCode()).isEqualTo(303);
        assertThat(citizen.get(base + "/slip.pdf").statusCode()).isEqualTo(404);
        assertThat(citizen.get("/filings/new?procedure=9.999999").statusCode()).isEqualTo(404);
        assertThat(citizen.get("/confirm/" + "a".repeat(24)).statusCode()).isEqualTo(404);
        var papers = citizen.page(base + "/papers");
        var pieces = citizen.send(papers, base + "/papers/KQ004946", Map.of(), "X-Test", "no file");
        assertThat(pieces.statusCode()).isBetween(400, 422);
    }

    @Test
    void a_form_is_edited_tried_and_published_by_whoever_keeps_all_forms() {
        var office = new Office(agencies, accounts, actors);
        var keeper = visitor(office, Role.ADMINISTRATOR);
        var edit = "/console/forms/edit";
        var page = keeper.page(edit + "?code=khai-tu");
        var document = textarea(page);
        var fields = new HashMap<>(Map.of("document", document, "answers", "{}", "_do", "add", "place", "0"));
        fields.putAll(Map.of("name", "tuoiTho", "label", "<b>Hưởng thọ</b>", "kind", "number", "required", "1"));

        var added = keeper.send(page, edit, fields);
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).contains("&lt;b&gt;Hưởng thọ&lt;/b&gt;").doesNotContain("<b>Hưởng");
        var broken = keeper.send(page, edit, Map.of("document", "{\"code\":", "answers", "{}", "_do", "publish"));
        assertThat(broken.statusCode()).isEqualTo(422);
        var published =
                keeper.send(page, edit, Map.of("document", textarea(added.body()), "answers", "{}", "_do", "publish"));

        assertThat(Visitor.location(published)).isEqualTo("/console/forms");
        assertThat(keeper.page("/console/forms/khai-tu")).contains("03/05/2024");
        assertThat(citizen.get(edit).statusCode()).isEqualTo(403);
        assertThat(citizen.get("/console/forms").statusCode()).isEqualTo(403);
    }

    private static String textarea(String page) {
        int start = page.indexOf('>', page.indexOf("<textarea class=\"form-control code\" id=\"document\"")) + 1;
        return page.substring(start, page.indexOf("</textarea>", start))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
