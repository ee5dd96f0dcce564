package vn.motcua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

/** A mother registers her child from home: one group of questions a page, then the papers, then everything once more. */
final class BirthRegistration {

    private static final String PROCEDURE = "1.001193";
    private static final String NEXT = "Lưu và tiếp tục";

    private final Telephone phone;
    private final boolean scripts;

    BirthRegistration(Telephone phone, boolean scripts) {
        this.phone = phone;
        this.scripts = scripts;
    }

    /** Answers the code of the dossier. */
    String file() {
        begin();
        applicant();
        child();
        parents();
        putAsideAndTakeUp();
        papers();
        return send();
    }

    private void begin() {
        phone.page().navigate("/procedures/" + PROCEDURE);
        phone.look();
        phone.follow("Nộp hồ sơ trực tuyến", "**/filings/new?procedure=" + PROCEDURE);
        phone.look();
        phone.select("agency", Demo.COMMUNE);
        phone.press("Bắt đầu khai");
    }

    /** What nobody answered is told; what the account knows is there already. */
    private void applicant() {
        phone.press(NEXT);
        var page = phone.page();
        page.locator("#problems").waitFor();
        assertThat(page.locator("#problems a").count()).isPositive(); // the second time most is known already
        phone.look();
        assertThat(page.locator("#f-hoTen").inputValue()).isEqualTo("Nguyễn Thị Thủy");
        phone.fill("soDinhDanh", "037185001234");
        phone.fill("dienThoai", "0912 345 678");
        phone.select("noiCuTruTinh", "37");
        phone.fill("noiCuTru", "Thôn 1, phường Hoa Lư");
        phone.fill("quanHe", "Mẹ đẻ");
        phone.press(NEXT);
    }

    private void child() {
        phone.fill("conHoTen", "Trần <b>An</b>");
        phone.fill("conNgaySinh", "2026-11-15");
        phone.tick("conGioiTinh-nu");
        phone.select("conDanToc", "Kinh");
        phone.select("conQuocTich", "VN");
        phone.fill("conNoiSinh", "Bệnh viện Sản Nhi, Ninh Bình");
        phone.fill("conQueQuan", "Ninh Bình");
        phone.look();
        phone.press(NEXT);
    }

    private void parents() {
        var page = phone.page();
        page.locator("#f-truongHop").waitFor();
        assertThat(page.locator("#f-chaMeKetHon").count()).isZero();
        phone.tick("truongHop-thuong");
        if (!scripts) phone.press(NEXT); // the next question comes with the page
        phone.tick("chaMeKetHon-khong");
        if (!scripts) phone.press(NEXT);
        phone.tick("ghiCha-khong");
        phone.look();
        phone.press(NEXT);

        phone.fill("meHoTen", "Nguyễn Thị Thủy");
        phone.fill("meNgaySinh", "1995-02-03");
        phone.select("meDanToc", "Kinh");
        phone.select("meQuocTich", "VN");
        phone.fill("meCuTru", "Thôn 1, phường Hoa Lư");
        phone.press(NEXT);
        assertThat(page.locator("h1")).hasText("Bản sao");
    }

    private void putAsideAndTakeUp() {
        var page = phone.page();
        page.navigate("/filings");
        phone.look();
        page.locator("main .results a").first().press("Enter");
        phone.tick("canBanSao-khong");
        phone.press(NEXT);
        phone.tick("camDoan");
        phone.press(NEXT);
    }

    private void papers() {
        var page = phone.page();
        var paper = page.locator("section.paper").first();
        paper.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload[] {Telephone.photograph("mat-truoc.jpg"), Telephone.photograph("mat-sau.jpg")});
        paper.locator("form.upload button").press("Enter");
        page.locator("text=mat-sau.jpg").first().waitFor();
        phone.look();
        phone.press("Gộp 2 tệp thành một tệp PDF");
        page.locator("text=mat-truoc.pdf").first().waitFor();
        phone.follow("Tiếp tục: xem lại trước khi gửi", "**/review");
    }

    private String send() {
        var page = phone.page();
        phone.look();
        assertThat(page.locator("main").textContent()).contains("Trần <b>An</b>", "15/11/2026", "037185001234");
        phone.press("Gửi hồ sơ");
        page.waitForURL("**/done");
        phone.look();
        assertThat(phone.bytes("Phiếu nộp hồ sơ (PDF)")).startsWith("%PDF-".getBytes());
        return page.locator(".filed-code").textContent().strip();
    }
}
