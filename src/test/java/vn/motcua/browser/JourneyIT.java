package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A dossier from the ticket to the result in the applicant's hands, each role signed in, by keyboard alone. */
@DemoOfficeIT
class JourneyIT {

    private static final String PROCEDURE = "1.001022";

    private record Applicant(String name, String number) {}

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    @BeforeEach
    void sow() {
        Demo.sow(context);
    }

    @Test
    void from_the_ticket_to_the_returned_result() {
        travel(new Applicant("Đinh Thị Kỳ", "037300001234"), true, false);
    }

    @Test
    void without_scripts_and_with_papers_asked_for_on_the_way() {
        travel(new Applicant("Tống Thị Giấy", "037300001236"), false, true);
    }

    private void travel(Applicant applicant, boolean scripts, boolean supplement) {
        var ticket = takeTicket(scripts);
        try (var reception = officer("motcua.hoalu", scripts);
                var head = officer("truongphong.hoalu", scripts);
                var specialist = officer("chuyenvien.hoalu", scripts);
                var leader = officer("chutich.hoalu", scripts)) {
            call(reception, ticket);
            var code = receive(reception, applicant);
            var slip = reception.download(
                    reception.page().locator("main a[href*='/forms/']").first());
            assertThat(new String(slip, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

            head.find(code);
            head.give("Nhận xử lý");
            head.give("Hoàn thành bước phân công");
            head.choose("Phân công", "Giao cho", "Hoàng Lan Phương");
            head.give("Phân công");

            specialist.find(code);
            if (supplement) {
                askForPapers(specialist);
                bringPapers(reception, code);
                specialist.find(code);
            }
            specialist.attach(
                    "Lưu bản dự thảo kết quả", "Tệp", new FilePayload("du-thao.pdf", "application/pdf", slip));
            specialist.give("Lưu bản dự thảo kết quả");
            specialist.give("Hoàn thành thẩm định, chuyển bước tiếp theo");

            leader.find(code);
            leader.fill("Phê duyệt, ký", "Ý kiến", "Đồng ý");
            leader.give("Phê duyệt, ký");

            specialist.find(code);
            specialist.fill("Ghi số và phát hành kết quả", "Số ký hiệu của kết quả", "12/QĐ-UBND");
            specialist.fill("Ghi số và phát hành kết quả", "Trích yếu kết quả", "Công nhận việc nhận cha, mẹ, con");
            specialist.give("Ghi số và phát hành kết quả");
            specialist.stands("Đã xử lý xong");

            reception.find(code);
            reception.give("Trả kết quả cho người nộp");
            reception.stands("Đã trả kết quả");
            finish(reception);
        }
    }

    private Officer officer(String username, boolean scripts) {
        return new Officer(chromium.window(port, Chromium.WIDE, scripts), username);
    }

    /** At the door, one number by one key. */
    private String takeTicket(boolean scripts) {
        try (var window = chromium.window(port, Chromium.WIDE, scripts)) {
            var page = window.newPage();
            page.navigate("/board/" + Demo.COMMUNE + "/kiosk");
            new Keyboard(page).go(page.locator("button.kiosk-choice[value=A]"));
            return page.locator(".slip-number").textContent().strip();
        }
    }

    /** Finishes with those before and calls on until the number is the one. */
    private static void call(Officer reception, String ticket) {
        reception.open("Quầy của tôi");
        var page = reception.page();
        var number = page.locator("#serving + .figure-number");
        for (int calls = 0; calls < 12; calls++) {
            if (number.count() > 0 && number.textContent().strip().equals(ticket)) return;
            var name = number.count() > 0 ? "Xong, gọi số tiếp theo" : "Gọi số tiếp theo";
            reception
                    .keyboard()
                    .go(page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(name).setExact(true)));
        }
        throw new AssertionError("nobody calls " + ticket);
    }

    /** A few letters, a number, a name, the papers; Enter leads from one to the next. */
    private static String receive(Officer reception, Applicant applicant) {
        var page = reception.page();
        var keyboard = reception.keyboard();
        keyboard.go(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tiếp nhận hồ sơ")));
        keyboard.typeAt(page.locator("#f-procedure"), "cha me con");
        keyboard.enter(page.locator("#found button").first());
        var wanted = page.locator("#found button[value='choose:" + PROCEDURE + "']");
        keyboard.to(wanted);
        keyboard.enter(page.locator("#f-identityNumber"));
        page.keyboard().type(applicant.number());
        keyboard.enter(page.locator("#f-name"));
        page.keyboard().type(applicant.name());
        keyboard.type(page.locator("input[name^='copies-']").first(), "2");
        var file = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lập hồ sơ"));
        keyboard.enter(file);
        keyboard.go(file);
        assertThat(page.locator(".status").first()).hasText("Được tiếp nhận");
        assertThat(page.locator("main a[href*='/forms/']").first()).isFocused();
        return page.locator("h1 .code").textContent().strip();
    }

    private static void askForPapers(Officer specialist) {
        var command = specialist.command("Yêu cầu bổ sung hồ sơ");
        specialist.keyboard().tick(command.locator("input[type=checkbox]").first());
        specialist.fill("Yêu cầu bổ sung hồ sơ", "Lý do", "Tờ khai chưa có chữ ký");
        specialist.give("Yêu cầu bổ sung hồ sơ");
        specialist.stands("Yêu cầu bổ sung giấy tờ");
    }

    private static void bringPapers(Officer reception, String code) {
        reception.find(code);
        var slip = reception
                .page()
                .locator("main a[href$='/forms/supplement']", new Page.LocatorOptions())
                .first();
        assertThat(new String(reception.download(slip), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        reception.fill("Ghi nhận đã bổ sung", "Ghi chú", "Đã nộp tờ khai có chữ ký");
        reception.give("Ghi nhận đã bổ sung");
        reception.stands("Đang xử lý");
    }

    private static void finish(Officer reception) {
        reception.open("Quầy của tôi");
        Locator done = reception
                .page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Xong").setExact(true));
        reception.keyboard().go(done);
    }
}
