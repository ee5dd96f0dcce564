package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.testing.MotcuaWebIT;

@MotcuaWebIT
class FormsOverHttpIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private ApiOffice office;

    @BeforeEach
    void open() {
        office = new ApiOffice(context, port);
    }

    @Test
    void a_receipt_is_a_pdf_and_its_print_is_in_the_history() {
        var code = office.filed("Nguyễn Thị Thủy");
        var path = "/api/v1/dossiers/" + code + "/forms";
        assertThat(office.as("receptionist").get(path + "/01").problem()).isEqualTo("422 NOTHING_TO_PRINT");
        office.as("receptionist").post("/api/v1/dossiers/" + code + "/receive", "{}");

        var printed = office.as("receptionist").get(path + "/01");

        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(printed.header("Content-Disposition")).isEqualTo("inline; filename=\"receipt-" + code + ".pdf\"");
        assertThat(printed.header("Cache-Control")).contains("no-store");
        assertThat(printed.text().substring(0, 5)).isEqualTo("%PDF-");
        var told = office.as("receptionist").get(path).json();
        assertThat(told.get("prints").get(0).get("number").stringValue()).isEqualTo("01");
        assertThat(told.get("prints").get(0).get("account").stringValue())
                .isEqualTo(office.accounts.get("receptionist").toString());
        assertThat(told.get("forms").size()).isEqualTo(2);
    }

    @Test
    void who_may_not_read_the_dossier_finds_no_form_of_it() {
        var code = office.filed("Đỗ Văn Em");
        var path = "/api/v1/dossiers/" + code + "/forms";

        for (var who : new String[] {"stranger", "citizen", "admin"}) {
            assertThat(office.as(who).get(path + "/01").problem()).as(who).isEqualTo("404 DOSSIER_NOT_FOUND");
            assertThat(office.as(who).get(path).problem()).as(who).isEqualTo("404 DOSSIER_NOT_FOUND");
        }
        assertThat(office.nobody().get(path + "/01").problem()).isEqualTo("401 UNAUTHENTICATED");
        assertThat(office.as("receptionist").get(path + "/99").problem()).isEqualTo("404 FORM_UNKNOWN");
    }
}
