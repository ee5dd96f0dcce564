package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.browser.Officials.LEADER;
import static vn.motcua.browser.Officials.RECEPTIONIST;
import static vn.motcua.browser.Officials.SPECIALIST;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Command;
import vn.motcua.outbox.SendOut;
import vn.motcua.testing.TestClock;

/**
 * A birth is registered from a telephone on a slow line, from the procedure's page to the rating, with scripts and without;
 * the mail server is away in the middle of it.
 */
@DemoOfficeIT
class CitizenJourneyIT {

    private static final String BIRTH_CERTIFICATE = "000.00.00.G15-KQ004389";

    private static final byte[] DRAFT = "%PDF-1.7 dự thảo giấy khai sinh".getBytes(StandardCharsets.UTF_8);
    private static final byte[] RESULT = "%PDF-1.7 giấy khai sinh".getBytes(StandardCharsets.UTF_8);

    private static final String RATE = "Đánh giá";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient sql;

    @Autowired
    SendOut send;

    @Autowired
    TestClock clock;

    private final List<String> broken = new ArrayList<>();
    private Officials officials;

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
        officials = new Officials(context);
        sql.sql("""
                insert into identity.contact (account, kind, value, verified)
                select id, 'EMAIL', 'thuy@example.vn', now() from identity.account where username = 'congdan'
                on conflict do nothing
                """).update();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void from_the_procedure_to_the_rated_result(boolean scripts) {
        PostOffice.open();
        try (var phone = new Telephone(chromium, port, scripts, broken)) {
            phone.slow();
            phone.signIn("congdan");
            var code = new BirthRegistration(phone, scripts).file();
            assertThat(papers(code)).isEqualTo(3);

            officials.give(RECEPTIONIST, code, new Command.Receive(null));
            officials.give(SPECIALIST, code, new Command.TakeOver());
            PostOffice.close();
            officials.give(
                    SPECIALIST,
                    code,
                    new Command.AskSupplement("Ảnh giấy chứng sinh bị mờ", List.of(BIRTH_CERTIFICATE), null));
            bringWhatIsAsked(phone, code);
            sendDraft(code);
            PostOffice.open();
            confirm(phone, code);
            resolve(code);
            fetchAndRate(phone, code);

            assertThat(papers(code)).isEqualTo(6);
            everyNoticeArrivesOnce(code);
        } finally {
            PostOffice.close();
        }
        assertThat(broken).isEmpty();
    }

    private void bringWhatIsAsked(Telephone phone, String code) {
        var page = phone.page();
        page.navigate("/my/dossiers");
        phone.look();
        page.locator("main a.code", new Page.LocatorOptions().setHasText(code)).press("Enter");
        page.waitForURL("**/my/dossiers/" + code);
        phone.look();
        assertThat(page.locator("main .effect").first()).containsText("Ảnh giấy chứng sinh bị mờ");
        phone.select("paper", BIRTH_CERTIFICATE);
        page.locator("#f-file").setInputFiles(Telephone.photograph("giay-chung-sinh.jpg"));
        phone.press("Tải giấy tờ lên");
        phone.press("Tôi đã bổ sung đủ");
        assertThat(page.locator(".alert-success")).containsText("Đã gửi phần bổ sung");
    }

    private void sendDraft(String code) {
        var draft = officials.bring(SPECIALIST, DRAFT);
        officials.give(
                SPECIALIST, code, new Command.Draft("du-thao.pdf", draft.mediaType(), draft.size(), draft.sha256()));
        officials.give(
                SPECIALIST, code, new Command.SendDraft(clock.instant().plus(Duration.ofDays(1)), "Xin xem kỹ họ tên"));
    }

    private void confirm(Telephone phone, String code) {
        phone.page().navigate("/my/dossiers/" + code);
        phone.look();
        assertThat(phone.bytes("Mở bản dự thảo")).isEqualTo(DRAFT);
        phone.press("Đúng, tôi xác nhận");
        assertThat(phone.page().locator(".alert-success")).containsText("Đã ghi nhận ý kiến");
    }

    private void resolve(String code) {
        officials.give(SPECIALIST, code, new Command.Complete("Đủ điều kiện"));
        officials.give(LEADER, code, new Command.Complete("Đồng ý"));
        var result = officials.bring(RECEPTIONIST, RESULT);
        officials.give(
                RECEPTIONIST,
                code,
                new Command.Attach(
                        null,
                        Command.Purpose.RESULT,
                        "giay-khai-sinh.pdf",
                        result.mediaType(),
                        result.size(),
                        result.sha256(),
                        false));
        officials.give(RECEPTIONIST, code, new Command.Complete(null));
    }

    private void fetchAndRate(Telephone phone, String code) {
        var page = phone.page();
        page.navigate("/my/dossiers/" + code);
        phone.look();
        assertThat(phone.bytes("Tải kết quả: giay-khai-sinh.pdf")).isEqualTo(RESULT);
        phone.press(RATE);
        phone.look();
        for (var question : page.locator("fieldset.field").all()) {
            question.locator("input[type=radio]").first().press("Space");
        }
        phone.fill("remark", "Nhanh, <i>không phải đi lại</i>");
        phone.press("Gửi đánh giá");
        assertThat(page.locator("h1")).hasText("Cảm ơn ông/bà");
        page.navigate("/my/dossiers/" + code);
        phone.press(RATE);
        assertThat(page.locator("main")).containsText("gửi lại không thay đổi gì");
    }

    /** One letter for each notice, though the mail server was away; a moment later than the clock says. */
    private void everyNoticeArrivesOnce(String code) {
        int notices = sql.sql("""
                        select count(*) from notice.notice n join identity.account a on a.id = n.account_id
                        where a.username = 'congdan' and n.dossier_code = :code
                        """).param("code", code).query(Integer.class).single();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(10));
            send.now();
            assertThat(PostOffice.letters(code)).hasSizeGreaterThanOrEqualTo(notices);
        });
        assertThat(notices).isGreaterThan(3);
        assertThat(PostOffice.letters(code)).hasSize(notices).doesNotHaveDuplicates();
    }

    @Test
    void a_file_goes_on_where_the_line_broke() {
        try (var phone = new Telephone(chromium, port, true, broken)) {
            phone.signIn("congdan");
            var page = phone.page();
            page.navigate("/filings/new?procedure=1.000656");
            phone.select("agency", Demo.COMMUNE);
            phone.press("Bắt đầu khai");
            page.navigate(page.url().replaceFirst("/pages/.*", "/papers"));
            var pieces = new ArrayList<String>();
            phone.window().route("**/arrivals/*?start=*", route -> {
                pieces.add(route.request().url().replaceFirst(".*start=", ""));
                if (pieces.size() == 2) route.abort();
                else route.resume();
            });
            var paper = page.locator("section.paper").last();
            paper.locator("input[type=file]").setInputFiles(Telephone.photograph("lon.png", 900));
            paper.locator("form.upload button").press("Enter");
            page.locator("text=lon.png").first().waitFor();

            assertThat(pieces.size()).isGreaterThan(3);
            assertThat(pieces.get(1)).isEqualTo(pieces.get(2)).isEqualTo("524288");
        }
    }

    private int papers(String code) {
        return sql.sql("""
                        select count(*) from dossier.attachment a join dossier.dossier d on d.id = a.dossier_id
                        where d.code = :code
                        """).param("code", code).query(Integer.class).single();
    }
}
