package vn.motcua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A birth is registered from a telephone, with two photographs, with scripts and without. */
@DemoOfficeIT
class FilingJourneyIT {

    private static final int PHONE = 390;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient sql;

    private final List<String> broken = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_citizen_files_a_birth_with_two_photographs(boolean scripts) {
        Demo.sow(context);
        try (var window = chromium.window(port, PHONE, scripts)) {
            if (scripts) Axe.prepare(window);
            var page = signIn(window.newPage());
            page.navigate("/procedures/1.001193");
            look(page, scripts);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nộp hồ sơ trực tuyến"))
                    .press("Enter");
            page.waitForURL("**/filings/new?procedure=1.001193");
            look(page, scripts);
            page.locator("#f-agency").selectOption(Demo.COMMUNE);
            press(page, "Bắt đầu khai");

            press(page, "Lưu và tiếp tục");
            page.locator("#problems").waitFor();
            assertThat(page.locator("#problems a").count()).isPositive(); // the second time most is known already
            look(page, scripts);
            assertThat(page.locator("#f-hoTen").inputValue()).isEqualTo("Nguyễn Thị Thủy");
            fill(page, "soDinhDanh", "037185001234");
            fill(page, "dienThoai", "0912 345 678");
            page.locator("#f-noiCuTruTinh").selectOption("37");
            fill(page, "noiCuTru", "Thôn 1, phường Hoa Lư");
            fill(page, "quanHe", "Mẹ đẻ");
            press(page, "Lưu và tiếp tục");

            fill(page, "conHoTen", "Trần <b>An</b>");
            fill(page, "conNgaySinh", "2026-11-15");
            tick(page, "#f-conGioiTinh-nu");
            page.locator("#f-conDanToc").selectOption("Kinh");
            page.locator("#f-conQuocTich").selectOption("VN");
            fill(page, "conNoiSinh", "Bệnh viện Sản Nhi, Ninh Bình");
            fill(page, "conQueQuan", "Ninh Bình");
            look(page, scripts);
            press(page, "Lưu và tiếp tục");

            page.locator("#f-truongHop").waitFor();
            assertThat(page.locator("#f-chaMeKetHon").count()).isZero();
            tick(page, "#f-truongHop-thuong");
            if (!scripts) press(page, "Lưu và tiếp tục"); // the next question comes with the page
            tick(page, "#f-chaMeKetHon-khong");
            if (!scripts) press(page, "Lưu và tiếp tục");
            tick(page, "#f-ghiCha-khong");
            look(page, scripts);
            press(page, "Lưu và tiếp tục");

            fill(page, "meHoTen", "Nguyễn Thị Thủy");
            fill(page, "meNgaySinh", "1995-02-03");
            page.locator("#f-meDanToc").selectOption("Kinh");
            page.locator("#f-meQuocTich").selectOption("VN");
            fill(page, "meCuTru", "Thôn 1, phường Hoa Lư");
            press(page, "Lưu và tiếp tục");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Bản sao");

            page.navigate("/filings"); // put aside and taken up again
            look(page, scripts);
            page.locator("main .results a").first().press("Enter");
            tick(page, "#f-canBanSao-khong");
            press(page, "Lưu và tiếp tục");
            tick(page, "#f-camDoan");
            press(page, "Lưu và tiếp tục");

            var paper = page.locator("section.paper").first();
            paper.locator("input[type=file]")
                    .setInputFiles(new FilePayload[] {photograph("mat-truoc.jpg"), photograph("mat-sau.jpg")});
            paper.locator("form.upload button").press("Enter");
            page.locator("text=mat-sau.jpg").first().waitFor();
            look(page, scripts);
            press(page, "Gộp 2 tệp thành một tệp PDF");
            page.locator("text=mat-truoc.pdf").first().waitFor();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tiếp tục: xem lại trước khi gửi"))
                    .press("Enter");
            page.waitForURL("**/review");
            look(page, scripts);
            assertThat(page.locator("main").textContent()).contains("Trần <b>An</b>", "15/11/2026", "037185001234");
            press(page, "Gửi hồ sơ");
            page.waitForURL("**/done");
            look(page, scripts);
            var code = page.locator(".filed-code").textContent().strip();

            assertThat(code).startsWith(Demo.COMMUNE);
            assertThat(text(
                            "select count(*)::text from dossier.attachment a join dossier.dossier d on d.id = a.dossier_id"
                                    + " where d.code = '" + code + "'"))
                    .isEqualTo("3");
            assertThat(bytes(page, "Phiếu nộp hồ sơ (PDF)")).startsWith("%PDF-".getBytes());
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void a_file_goes_on_where_the_line_broke() {
        Demo.sow(context);
        try (var window = chromium.window(port, PHONE, true)) {
            var page = signIn(window.newPage());
            page.navigate("/filings/new?procedure=1.000656");
            page.locator("#f-agency").selectOption(Demo.COMMUNE);
            press(page, "Bắt đầu khai");
            var papers = page.url().replaceFirst("/pages/.*", "/papers");
            page.navigate(papers);
            var pieces = new ArrayList<String>();
            window.route("**/arrivals/*?start=*", route -> {
                pieces.add(route.request().url().replaceFirst(".*start=", ""));
                if (pieces.size() == 2) route.abort();
                else route.resume();
            });
            var paper = page.locator("section.paper").last();
            paper.locator("input[type=file]").setInputFiles(photograph("lon.png", 900));
            paper.locator("form.upload button").press("Enter");
            page.locator("text=lon.png").first().waitFor();

            assertThat(pieces.size()).isGreaterThan(3);
            assertThat(pieces.get(1)).isEqualTo(pieces.get(2)).isEqualTo("524288");
        }
    }

    private static Page signIn(Page page) {
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill("congdan");
        page.locator("input[name=password]").fill(Demo.PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        return page;
    }

    private static void fill(Page page, String question, String answer) {
        page.locator("#f-" + question).fill(answer);
    }

    /** By keyboard: a click waits for the page to stand still, and without scripts that may take long. */
    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
        page.waitForLoadState();
    }

    private static void tick(Page page, String box) {
        page.locator(box).press("Space");
    }

    /** Axe needs scripts of its own; without them only the width is looked at. */
    private void look(Page page, boolean scripts) {
        if (!scripts) return;
        var where = page.locator("h1").textContent();
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > PHONE) broken.add(where + " is " + wide + " wide");
        for (var rule : Axe.broken(page)) broken.add(where + ": " + rule);
    }

    private static byte[] bytes(Page page, String link) {
        var address = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .getAttribute("href");
        return page.request().get(address).body();
    }

    private static FilePayload photograph(String name) {
        return photograph(name, 120);
    }

    /** Noise, so that it does not become small. */
    private static FilePayload photograph(String name, int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var random = new Random(name.hashCode());
        for (int i = 0; i < side * side; i++) picture.setRGB(i % side, i / side, random.nextInt());
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, name.endsWith("png") ? "png" : "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/jpeg", out.toByteArray());
    }

    private String text(String query) {
        return sql.sql(query).query(String.class).single();
    }
}
