package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A newborn's bundle through the commune, its police and the insurance, each signed in, by keyboard alone. */
@DemoOfficeIT
class BundleJourneyIT {

    private static final String APPRAISED = "Hoàn thành thẩm định, chuyển bước tiếp theo";
    private static final String SIGNED = "Phê duyệt, ký";

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
    void one_filing_is_three_dossiers_at_three_agencies_and_one_result() {
        try (var reception = officer("motcua.hoalu");
                var specialist = officer("chuyenvien.hoalu");
                var leader = officer("chutich.hoalu")) {
            var lead = file(reception);

            resolve(part(reception, 1), specialist, leader);
            reception.find(lead);
            var residence = part(reception, 2);
            var insurance = part(reception, 3);
            atAgency("congan", residence);
            reception.find(lead);
            assertThat(parts(reception)).containsText("Còn 1 hồ sơ thành phần chưa xong");
            atAgency("bhxh", insurance);
            reception.find(lead);
            assertThat(parts(reception)).containsText("Các hồ sơ thành phần đã xong");

            resolve(lead, specialist, leader);
            reception.find(lead);
            reception.give("Trả kết quả cho người nộp");
            reception.stands("Đã trả kết quả");
        }
    }

    /** One form: who it is for, and which agency has which part. */
    private static String file(Officer reception) {
        var page = reception.page();
        var keyboard = reception.keyboard();
        reception.open("Nộp tại quầy");
        reception.open("Nộp hồ sơ liên thông");
        keyboard.go(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Khai sinh – thường trú")));
        keyboard.type(page.locator("#f-name"), "Bùi Minh Châu");
        keyboard.choose(page.locator("#f-part-1"), "UBND phường Hoa Lư");
        keyboard.choose(page.locator("#f-part-2"), "Công an phường Hoa Lư");
        keyboard.choose(page.locator("#f-part-3"), "Bảo hiểm xã hội tỉnh Ninh Bình");
        keyboard.tick(page.getByLabel("Hồ sơ đầy đủ, tiếp nhận ngay"));
        keyboard.go(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lập hồ sơ liên thông")));
        reception.stands("Được tiếp nhận");
        return page.locator("h1 .code").textContent().strip();
    }

    private void atAgency(String word, String part) {
        try (var specialist = officer("chuyenvien." + word);
                var leader = officer("chutich." + word)) {
            resolve(part, specialist, leader);
        }
    }

    private static void resolve(String code, Officer specialist, Officer leader) {
        specialist.find(code);
        specialist.give(APPRAISED);
        leader.find(code);
        leader.give(SIGNED);
    }

    /** The code of a part, as the lead's page tells it. */
    private static String part(Officer officer, int number) {
        return parts(officer)
                .locator("li")
                .nth(number - 1)
                .locator(".code")
                .textContent()
                .strip();
    }

    private static Locator parts(Officer officer) {
        return officer.page().locator("section[aria-labelledby=parts]");
    }

    private Officer officer(String username) {
        return new Officer(chromium.window(port, Chromium.WIDE, true), username);
    }
}
