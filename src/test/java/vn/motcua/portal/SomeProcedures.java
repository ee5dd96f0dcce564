package vn.motcua.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Case;
import vn.motcua.procedure.ProcedureVersion.Component;
import vn.motcua.procedure.ProcedureVersion.Fee;
import vn.motcua.procedure.ProcedureVersion.LegalBasis;
import vn.motcua.procedure.ProcedureVersion.OnlineLevel;
import vn.motcua.procedure.ProcedureVersion.Result;
import vn.motcua.procedure.ProcedureVersion.Sector;
import vn.motcua.procedure.ProcedureVersion.Step;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.VietnameseText;

/** A catalogue of a few procedures, written out by hand. */
final class SomeProcedures implements Catalogue, CatalogueSearch {

    static final Sector CIVIL = new Sector("G15-TP07", "Hộ tịch");
    static final Sector CERTIFY = new Sector("G15-TP03", "Chứng thực");

    private final List<ProcedureVersion> known = new ArrayList<>();

    SomeProcedures() {
        known.add(version("1.001193", "Đăng ký khai sinh", CIVIL, null));
        known.add(version("1.000894", "Đăng ký kết hôn", CIVIL, null));
        known.add(version("2.000815", "Chứng thực bản sao từ bản chính <giấy tờ>", CERTIFY, null));
        known.add(version("1.000001", "Thủ tục đã bãi bỏ", CERTIFY, LocalDate.of(2020, 12, 31)));
        for (int i = 0; i < 25; i++) {
            known.add(version("3.0000%02d".formatted(i), "Ghi sổ thay đổi %02d".formatted(i), CIVIL, null));
        }
    }

    private static ProcedureVersion version(String code, String name, Sector sector, @Nullable LocalDate end) {
        return new ProcedureVersion(
                UUID.nameUUIDFromBytes(code.getBytes()),
                code,
                1,
                LocalDate.of(2020, 1, 1),
                end,
                name,
                sector,
                OnlineLevel.FULL,
                true,
                List.of(new LegalBasis("60/2014/QH13", "Luật Hộ tịch")),
                List.of("Công dân Việt Nam"),
                List.of("Nộp hồ sơ tại một cửa", "Nhận kết quả"),
                List.of(
                        new Component("KQ004389", "Giấy chứng sinh", 1, 0, true, "", true),
                        new Component("KQ003159", "Văn bản ủy quyền", 1, 1, false, "Nộp thay người khác", true)),
                List.of(
                        new Case("1", "Bình thường", true, null, limit(5), limit(3)),
                        new Case("2", "Cần xác minh", false, null, limit(8), limit(8))),
                List.of(new Fee("le_phi", "Lệ phí bản sao", 8000L, "bản", "")),
                List.of(new Result("KQ.G15.000031", "Giấy khai sinh")),
                "",
                WaitMode.CREDIT,
                List.of(
                        new Step("1", "Tiếp nhận hồ sơ", StepKind.RECEIVE, "RECEPTIONIST", 2),
                        new Step("2", "Thẩm định hồ sơ", StepKind.APPRAISE, "SPECIALIST", 8),
                        new Step("3", "Xem xét, ký duyệt", StepKind.APPROVE, "LEADER", 4),
                        new Step("4", "Trả kết quả", StepKind.RETURN, "RECEPTIONIST", 0)));
    }

    private static Limit limit(int days) {
        return new Limit(Limit.Unit.WORKING_DAYS, days);
    }

    @Override
    public Optional<ProcedureVersion> inForce(String code, LocalDate on) {
        return versions(code).stream()
                .filter(version -> version.validTo() == null)
                .findFirst();
    }

    @Override
    public Optional<ProcedureVersion> version(UUID id) {
        return known.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    @Override
    public List<ProcedureVersion> versions(String code) {
        return known.stream().filter(version -> version.code().equals(code)).toList();
    }

    @Override
    public List<ProcedureVersion> all(LocalDate on) {
        return known.stream().filter(version -> version.validTo() == null).toList();
    }

    @Override
    public Found search(Question question) {
        var words = List.of(VietnameseText.fold(question.text()).split(" "));
        var found = all(question.on()).stream()
                .filter(version ->
                        question.sector() == null || version.sector().code().equals(question.sector()))
                .filter(version -> words.stream().allMatch(text(version)::contains))
                .toList();
        var listed =
                found.stream().skip(question.first()).limit(question.most()).toList();
        return new Found(found.size(), listed);
    }

    @Override
    public List<SectorCount> sectors(LocalDate on) {
        return Stream.of(CERTIFY, CIVIL)
                .map(sector -> new SectorCount(sector, (int) all(on).stream()
                        .filter(version -> version.sector().equals(sector))
                        .count()))
                .toList();
    }

    private static String text(ProcedureVersion version) {
        return VietnameseText.fold(version.name() + " " + version.sector().name() + " " + version.code());
    }
}
