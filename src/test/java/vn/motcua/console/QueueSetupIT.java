package vn.motcua.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.page.PageRules;
import vn.motcua.page.Visitor;
import vn.motcua.queue.Hall;
import vn.motcua.queue.QueueQuery;
import vn.motcua.testing.MotcuaWebIT;

/** An administrator sets a queue up through the page. */
@MotcuaWebIT
class QueueSetupIT {

    private static final String PAGE = "/console/queue";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    QueueQuery queue;

    private Hall hall;
    private Visitor administrator;

    @BeforeEach
    void open() {
        hall = new Hall(context);
        administrator = signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void a_service_is_opened_changed_and_closed() {
        keep(Map.of("letter", "c", "name", "Đất đai", "nameEn", "Land", "counters", "3, 4", "sectors", "dat-dai"));
        var opened = queue.services(hall.agency).get(2);
        assertThat(opened.letter()).isEqualTo("C");
        assertThat(opened.counters()).containsExactly(3, 4);
        assertThat(opened.sectors()).containsExactly("dat-dai");
        var filled = administrator.page(PAGE + "?agency=" + hall.code + "&letter=C");
        assertThat(filled).contains("value=\"Đất đai\"", "value=\"3, 4\"");

        keep(Map.of("letter", "C", "name", "Đất", "nameEn", "Land", "counters", "5", "capacity", "4"));
        assertThat(queue.services(hall.agency).get(2).booking().capacity()).isEqualTo(4);
        var page = administrator.page(PAGE);
        var form = page.substring(page.lastIndexOf("action=\"" + PAGE + "/close\""));
        Visitor.location(administrator.send(form, PAGE + "/close", Map.of()));
        assertThat(queue.services(hall.agency).get(2).open()).isFalse();
        assertThat(administrator.page(PAGE)).contains(">Đã đóng<", "4 người mỗi 30 phút");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        var wrong = send(Map.of("letter", "9", "name", "Đất đai", "nameEn", "Land", "counters", "3"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"p-letter\"", "value=\"Đất đai\"");
        PageRules.hold(wrong.body());
        assertThat(send(Map.of("letter", "C", "name", "Đất", "nameEn", "Land", "counters", "ba"))
                        .body())
                .contains("id=\"p-counters\"");
        assertThat(queue.services(hall.agency)).hasSize(2);
    }

    @Test
    void nobody_else_sets_it_up() {
        assertThat(signedIn(Role.RECEPTIONIST).get(PAGE).statusCode()).isEqualTo(403);
        assertThat(administrator.get(PAGE + "?agency=" + new Hall(context).code).statusCode())
                .as("an agency out of reach")
                .isEqualTo(404);
    }

    private void keep(Map<String, String> typed) {
        Visitor.location(send(typed));
    }

    private java.net.http.HttpResponse<String> send(Map<String, String> typed) {
        var page = administrator.page(PAGE);
        var fields = new HashMap<>(Map.of("minutes", "30", "capacity", "0"));
        fields.putAll(typed);
        return administrator.send(page.substring(page.indexOf("id=\"keep\"")), PAGE, fields);
    }

    private Visitor signedIn(Role role) {
        var username = role.name().toLowerCase(Locale.ROOT) + hall.code.toLowerCase(Locale.ROOT);
        hall.office.account(username, GrantedRole.at(role, hall.agency, Office.START));
        return Visitor.signedIn(port, username);
    }
}
