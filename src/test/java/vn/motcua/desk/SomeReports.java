package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.motcua.identity.Actor;
import vn.motcua.report.CountedAt;
import vn.motcua.report.DossierListQuery;
import vn.motcua.report.DossierPage;
import vn.motcua.report.Figures;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.FormSixQuery;
import vn.motcua.report.ListRequest;
import vn.motcua.report.ListedDossier;
import vn.motcua.report.Part;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRefusal;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.ReportRow;
import vn.motcua.report.SideFigures;
import vn.motcua.shared.Outcome;

/** The figures of Xuân Trường for five months of 2024, by hand. */
final class SomeReports implements FiguresQuery, FormSixQuery, DossierListQuery {

    private static final Figures FIGURES = new Figures(
            new Figures.Received(1674, 1389, 37, 0, 248),
            new Figures.Resolved(1547, 1068, 479, 0),
            new Figures.ReturnedToApplicant(15, 15, 0, 0),
            new Figures.InProgress(112, 86, 0, 26, 0, 0),
            1524);
    private static final SideFigures SIDE = new SideFigures(0, 1500, 3, 0, 0);

    @Override
    public Outcome<Report> figures(ReportRequest request, Actor by) {
        return report(request, CountedAt.RECEIVING);
    }

    @Override
    public Outcome<Report> formSix(ReportRequest request, Actor by) {
        return report(request, CountedAt.COMPETENT);
    }

    private static Outcome<Report> report(ReportRequest request, CountedAt at) {
        if (!request.agency().equals("H40.43.25")) {
            return Outcome.refused(ReportRefusal.AGENCY_NOT_FOUND, request.agency());
        }
        var now = Instant.parse("2024-05-31T16:59:59Z");
        var rows = request.by() == null
                ? List.<ReportRow>of()
                : List.of(new ReportRow("G15-TP07", "Hộ tịch", FIGURES, SIDE), new ReportRow("", "", FIGURES, SIDE));
        return Outcome.done(new Report(request, "Xã <Xuân Trường>", at, now, now, FIGURES, SIDE, rows));
    }

    @Override
    public Outcome<DossierPage> page(ListRequest request, Actor by) {
        return Outcome.done(new DossierPage(1674, List.of(dossier()), request.after() == null ? "next-code" : null));
    }

    @Override
    public Outcome<Long> each(ListRequest request, Actor by, Consumer<ListedDossier> taker) {
        taker.accept(dossier());
        return Outcome.done(1L);
    }

    private static ListedDossier dossier() {
        var day = LocalDate.of(2024, 3, 1);
        return new ListedDossier(
                UUID.randomUUID(),
                "H40.43.25-240301-0001",
                "H40.43.25",
                "1.001193",
                "=1+1 Đăng ký, khai sinh",
                "online",
                "toan_trinh",
                Instant.parse(day + "T02:00:00Z"),
                Instant.parse(day.plusDays(3) + "T10:00:00Z"),
                false,
                null,
                Part.IN_TIME);
    }
}
