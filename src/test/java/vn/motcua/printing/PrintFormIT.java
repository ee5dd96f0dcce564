package vn.motcua.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class PrintFormIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PROCEDURE = "2.001019";

    @Autowired
    PrintForm forms;

    @Autowired
    PrintHistory history;

    @Autowired
    PrintRegister registers;

    @Autowired
    KeepWordings wordings;

    @Autowired
    DossierCommands commands;

    @Autowired
    Catalogue catalogue;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    private String commune;
    private UUID communeId;
    private Actor officer;
    private Actor stranger;

    @BeforeEach
    void open() {
        var office = new Office(agencies, accounts, actors);
        int number = NUMBER.incrementAndGet();
        var province = office.agency("PF" + number, null);
        commune = "PF" + number + ".1";
        communeId = office.agency(commune, province);
        var elsewhere = office.agency("PF" + number + ".2", province);
        officer = office.actor(office.account(
                "pf" + number,
                GrantedRole.at(Role.RECEPTIONIST, communeId, Office.START),
                GrantedRole.at(Role.HEAD, communeId, Office.START),
                GrantedRole.at(Role.SPECIALIST, communeId, Office.START),
                GrantedRole.at(Role.LEADER, communeId, Office.START)));
        stranger = office.actor(
                office.account("pfs" + number, GrantedRole.at(Role.RECEPTIONIST, elsewhere, Office.START)));
    }

    private String filed(String owner) {
        var person = new FileDossier.Owner(
                owner, "036185001234", "0912345678", "thuy@example.vn", "Thôn 1, xã Tân Hội", "Trần Văn Ủy", null);
        var filing = new FileDossier(PROCEDURE, "counter", null, commune, null, person, "Di chúc về nhà ở");
        return Office.value(commands.file(filing, Request.of(Ids.next()), officer))
                .code();
    }

    private String give(String code, Command... given) {
        for (var command : given) {
            clock.advance(Duration.ofMinutes(10));
            Office.value(commands.give(code, command, Request.of(Ids.next()), officer));
        }
        return code;
    }

    private String received(String owner) {
        return give(filed(owner), new Command.Receive(null));
    }

    private Command.AskSupplement asking() {
        var component = catalogue.versions(PROCEDURE).getFirst().components().getFirst();
        return new Command.AskSupplement("Thiếu giấy tờ chứng minh", List.of(component.code()), "Điều 20");
    }

    private byte[] printed(String code, String form) {
        var pdf = PdfText.bytes(forms.print(code, form, officer));
        assertThat(PdfText.flaws(pdf)).isEmpty();
        return pdf;
    }

    @Test
    void the_receipt_shows_every_field_and_is_pdf_a() {
        var code = received("Nguyễn Thị Thủy");

        var text = PdfText.of(PdfText.pictured("receipt", printed(code, "01")));

        var procedure = catalogue.versions(PROCEDURE).getFirst();
        assertThat(text)
                .contains("Mẫu số 01 – TT 01/2018/TT-VPCP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CƠ QUAN PF")
                .contains("Mã hồ sơ: " + code, "Quyển số", "Số thứ tự", "ngày 02 tháng 05 năm 2024")
                .contains("Tiếp nhận hồ sơ của: Trần Văn Ủy (trực tiếp)", "Chủ hồ sơ: Nguyễn Thị Thủy")
                .contains("Thôn 1, xã Tân Hội", "0912345678", "thuy@example.vn", "036185001234")
                .contains(procedure.name(), "Di chúc về nhà ở", "Bản chính", "Bản chứng thực", "Bản photo")
                .contains("Số lượng hồ sơ (bộ): " + procedure.sets(), "Thời gian giải quyết hồ sơ theo quy định")
                .contains("Thời gian nhận hồ sơ: 08 giờ 10 phút, ngày 02/05/2024", "17 giờ 00 phút, ngày")
                .contains("Đăng ký nhận kết quả tại", "Tra cứu hồ sơ tại", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ")
                .contains(officer.name())
                .doesNotContain("In lại");
    }

    @Test
    void supplement_apology_and_control_sheet_tell_what_happened() {
        var code = give(
                received("Lê Văn Đức"),
                new Command.TakeOver(),
                asking(),
                new Command.Supplement("Đã nộp"),
                new Command.Apologise(
                        "Chờ xác minh tại nơi khác", VietnameseTime.instantOf(LocalDateTime.of(2024, 5, 20, 17, 0))));

        assertThat(PdfText.of(PdfText.pictured("supplement", printed(code, "02"))))
                .contains(
                        "PHIẾU YÊU CẦU BỔ SUNG",
                        "Lý do: Thiếu giấy tờ chứng minh",
                        "Căn cứ: Điều 20",
                        "NGƯỜI HƯỚNG DẪN")
                .contains(catalogue
                        .versions(PROCEDURE)
                        .getFirst()
                        .components()
                        .getFirst()
                        .name())
                .contains("Cán bộ liên hệ: " + officer.name(), "Ngày hẹn trả trước khi bổ sung", "sau khi bổ sung");
        assertThat(PdfText.of(PdfText.pictured("apology", printed(code, "04"))))
                .contains("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", "Số: ………/PXL", "Kính gửi: Trần Văn Ủy")
                .contains(
                        "Chờ xác minh tại nơi khác",
                        "Ngày hẹn trả lại: 17 giờ 00 phút, ngày 20/05/2024",
                        "mong nhận được sự thông cảm")
                .contains("Nơi nhận", "THỦ TRƯỞNG");
        assertThat(PdfText.of(PdfText.pictured("control-sheet", printed(code, "05"))))
                .contains("PHIẾU KIỂM SOÁT", "Kèm theo hồ sơ của: Lê Văn Đức", "Cơ quan phối hợp", "Tên cơ quan")
                .contains(
                        "1. Giao: 08 giờ 10 phút, ngày 02/05/2024",
                        "2. Nhận: 08 giờ 20 phút, ngày 02/05/2024",
                        "Ghi chú");
    }

    @Test
    void a_refusal_before_acceptance_has_its_reason_and_no_receipt() {
        var code = give(filed("Phạm Thị Hoa"), new Command.RefuseReception("Không thuộc thẩm quyền"));

        assertThat(PdfText.of(PdfText.pictured("refusal", printed(code, "03"))))
                .contains(
                        "PHIẾU TỪ CHỐI TIẾP NHẬN",
                        "Lý do từ chối: Không thuộc thẩm quyền",
                        "NGƯỜI TỪ CHỐI",
                        "Thời điểm nộp");
        assertThat(refusal(forms.print(code, "01", officer))).isEqualTo(PrintingRefusal.NOTHING_TO_PRINT);
        assertThat(forms.offers(code, officer))
                .extracting(PrintForm.Offer::number)
                .containsExactly("03");
    }

    @Test
    void the_day_of_reception_chooses_the_generation() {
        clock.set(LocalDateTime.of(2025, 6, 30, 23, 40));
        var old = received("Cũ");
        clock.set(LocalDateTime.of(2025, 6, 30, 23, 50));
        var young = give(received("Mới"), new Command.TakeOver(), new Command.Stop("Điều 1", "Người nộp đề nghị"));

        assertThat(PdfText.of(printed(old, "05"))).contains("PHIẾU KIỂM SOÁT", "Mẫu số 05 – TT 01/2018");
        assertThat(PdfText.of(PdfText.pictured("stop", printed(young, "05"))))
                .contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Mẫu số 05 – TT 03/2025", "Người nộp đề nghị");
        assertThat(PdfText.of(printed(young, "06"))).contains("PHIẾU KIỂM SOÁT", "Mẫu số 06 – TT 03/2025");
        assertThat(refusal(forms.print(old, "stop", officer))).isEqualTo(PrintingRefusal.FORM_UNKNOWN);
        assertThat(refusal(forms.print(old, "07", officer))).isEqualTo(PrintingRefusal.FORM_UNKNOWN);
    }

    @Test
    void what_somebody_may_not_see_is_not_printed_nor_its_history_told() {
        var code = received("Vũ Văn Kín");

        assertThat(refusal(forms.print(code, "01", stranger))).isEqualTo(DossierRefusal.DOSSIER_NOT_FOUND);
        assertThat(refusal(history.of(code, stranger))).isEqualTo(DossierRefusal.DOSSIER_NOT_FOUND);
        assertThat(forms.offers(code, stranger)).isEmpty();
        var day = LocalDate.of(2024, 5, 2);
        assertThat(refusal(registers.register(commune, day, day, stranger))).isEqualTo(PrintingRefusal.AGENCY_UNKNOWN);
        assertThat(refusal(wordings.word(communeId, Wording.PLACE, "Tân Hội", officer)))
                .isEqualTo(PrintingRefusal.NOT_PERMITTED);
    }

    @Test
    void every_print_is_a_line_and_a_reprint_says_so() {
        var code = received("Đỗ Thị Lan");

        printed(code, "01");
        var again = PdfText.of(printed(code, "receipt"));

        assertThat(again).contains("(In lại lần 1)");
        assertThat(Office.value(history.of(code, officer)))
                .extracting(PrintHistory.Print::form, PrintHistory.Print::copy, PrintHistory.Print::account)
                .containsExactly(
                        tuple(FormKind.RECEIPT, 2, officer.account()), tuple(FormKind.RECEIPT, 1, officer.account()));
    }

    @Test
    void hostile_and_very_long_text_stays_text_and_on_the_page() {
        var hostile = "<script>alert(1)</script>&amp;\u202Ecod\u200F\u0007 ]]> 漢字 😀 ";
        var code = received(hostile);
        var longest = received("Ẵ".repeat(300));

        assertThat(PdfText.of(PdfText.pictured("hostile", printed(code, "01"))))
                .contains("<script>alert(1)</script>&amp;cod")
                .doesNotContain("\u202E")
                .doesNotContain("\u200F");
        assertThat(PdfText.of(PdfText.pictured("long", printed(longest, "01"))).replace(" ", ""))
                .contains("Ẵ".repeat(300));
    }

    @Test
    void an_agency_words_its_own_forms_and_those_below_follow() {
        var operator = actors.operator();
        var code = received("Hoàng Văn Chữ");
        Office.value(wordings.word(communeId, Wording.PLACE, "Tân Hội", operator));
        Office.value(wordings.word(communeId, Wording.HEAD_UNIT, "Trung tâm phục vụ hành chính công", operator));
        Office.value(wordings.word(communeId, Wording.CONTACT_PHONE, "19001000", operator));

        assertThat(PdfText.of(printed(code, "01")))
                .contains("Tân Hội, ngày 02", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "19001000");
    }

    @Test
    void many_in_one_file_with_what_could_not_be_printed_told() {
        var codes = new ArrayList<String>();
        for (int i = 0; i < 3; i++) codes.add(received("Người " + i));
        codes.add(filed("Chưa nhận"));
        codes.add("khong-co");

        var batch = Office.value(forms.printAll(codes, "01", officer));
        var pdf = PdfText.bytes(Outcome.done(batch));

        assertThat(batch.sheets()).isEqualTo(3);
        assertThat(batch.left()).extracting(PrintedForm.LeftOut::code).containsExactly(codes.get(3), codes.get(4));
        assertThat(PdfText.flaws(pdf)).isEmpty();
        assertThat(PdfText.of(pdf)).contains("Người 0", "Người 1", "Người 2");
        assertThat(PdfText.pages(pdf)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_register_lists_what_was_received_in_the_period_and_nothing_else() {
        received("Bùi Văn Trong");
        clock.set(LocalDateTime.of(2024, 5, 6, 8, 0));
        received("Bùi Văn Ngoài");
        var day = LocalDate.of(2024, 5, 2);

        var pdf = PdfText.bytes(registers.register(commune, day, day.plusDays(1), officer));
        var sheets = PdfText.bytes(registers.controlSheets(commune, day, day.plusDays(10), officer));

        assertThat(PdfText.flaws(PdfText.pictured("register", pdf))).isEmpty();
        assertThat(PdfText.of(pdf))
                .contains("SỔ THEO DÕI HỒ SƠ", "Từ ngày 02/05/2024 đến ngày 03/05/2024", "Văn Trong", "02/05/2024")
                .doesNotContain("Văn Ngoài");
        assertThat(PdfText.of(sheets)).contains("Văn Trong", "Văn Ngoài");
        assertThat(refusal(registers.register(commune, day, day.minusDays(1), officer)))
                .isEqualTo(PrintingRefusal.PERIOD_INVALID);
    }

    private static Object refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError("not refused");
    }
}
