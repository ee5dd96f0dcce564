package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Due;
import vn.motcua.calendar.Limit;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.Load;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Outcome;

/** One dossier by hand at version 3, taking every command whose version is right and remembering it. */
final class SomeDossiers implements DossierQuery, DossierCommands {

    static final String CODE = "H40.43.25-261116-0001";

    /** A register gave its due date. */
    static final String GIVEN = "H40.43.25-261116-0009";

    static final UUID FILE = new UUID(9, 9);
    static final List<String> VERBS = List.of(
            "ask-papers",
            "bring-papers",
            "receive",
            "refuse-reception",
            "take-over",
            "assign",
            "complete",
            "hand-back",
            "ask-supplement",
            "supplement",
            "ask-payment",
            "confirm-payment",
            "pause",
            "resume",
            "reject",
            "record-result",
            "withdraw",
            "stop",
            "refuse",
            "apologise",
            "extend",
            "correct",
            "attach",
            "draft");

    final List<Object> given = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    private final Catalogue catalogue;
    private final UUID agency;

    SomeDossiers(Catalogue catalogue, UUID agency) {
        this.catalogue = catalogue;
        this.agency = agency;
    }

    @Override
    public Outcome<Receipt> file(FileDossier filing, Request request, Actor by) {
        if (!filing.procedure().startsWith("1.")) {
            return Outcome.refused(DossierRefusal.UNKNOWN_PROCEDURE, filing.procedure());
        }
        given.add(filing);
        return Outcome.done(new Receipt(UUID.randomUUID(), CODE, 1, Status.FILED, false));
    }

    @Override
    public Outcome<Receipt> give(String code, Command command, Request request, Actor by) {
        var version = request.version();
        if (version == null || version > 3 || version == 2) return Outcome.refused(DossierRefusal.STALE_VERSION, 3);
        given.add(command);
        requests.add(request);
        return Outcome.done(new Receipt(UUID.randomUUID(), CODE, 4, Status.PROCESSING, false));
    }

    @Override
    public Listing list(@Nullable String text, Group group, InboxFilter filter, @Nullable String after, Actor by) {
        if (text != null && text.equals("nobody")) return new Listing(List.of(), null);
        var rows = List.of(
                row("0001", Status.PROCESSING, "2026-11-20T10:00:00Z"),
                row("0002", Status.PROCESSING, "2026-11-22T10:00:00Z"),
                row("0003", Status.RECEIVED, "2026-11-25T10:00:00Z"),
                row("0004", Status.AWAITING_SUPPLEMENT, "2026-11-26T10:00:00Z"),
                row("0005", Status.FILED, null));
        return new Listing(rows, after == null ? "key-of-the-next" : null);
    }

    private DossierRow row(String serial, Status status, @Nullable String due) {
        return new DossierRow(
                UUID.randomUUID(),
                "H40.43.25-261116-" + serial,
                status,
                "1.001193",
                "Nguyễn Thị <b>Thủy</b>",
                "online",
                agency,
                Instant.parse("2026-11-16T02:00:00Z"),
                due == null ? null : Instant.parse("2026-11-16T03:00:00Z"),
                due == null ? null : Instant.parse(due),
                null,
                "SPECIALIST",
                DeskOffice.OFFICER,
                3,
                2);
    }

    @Override
    public Counts counts(int most, Actor by) {
        return new Counts(Math.min(most, 1674), 12, 3, 2, 1, 4, 5, 6, 7, 8, 9, 10, 11, 0, 12);
    }

    @Override
    public Map<UUID, Load> loads(Set<UUID> accounts, String procedure, Actor by) {
        return Map.of(DeskOffice.OFFICER, new Load(12, 1, 3));
    }

    @Override
    public List<DossierRow> related(DossierView found, Actor by) {
        return List.of(row("0007", Status.RETURNED, "2026-11-20T10:00:00Z"));
    }

    @Override
    public Optional<Tracking> track(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<DossierView> byCode(String code, Actor by) {
        if (!code.startsWith("H40.43.25-261116-000")) return Optional.empty();
        boolean given = code.equals(GIVEN);
        var received = Instant.parse("2026-11-16T03:00:00Z");
        var due = Instant.parse("2026-11-25T10:00:00Z");
        var explanation = new Due(
                new Limit(Limit.Unit.WORKING_DAYS, 5),
                due,
                received,
                List.of(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 19)),
                List.of(
                        new Due.Skipped(LocalDate.of(2026, 11, 21), Due.Reason.WEEKEND, ""),
                        new Due.Skipped(LocalDate.of(2026, 11, 24), Due.Reason.HOLIDAY, "Ngày Văn hóa Việt Nam")),
                List.of(new Due.Credit(received.plusSeconds(90000), received.plusSeconds(190000), 1)));
        return Optional.of(new DossierView(
                UUID.randomUUID(),
                CODE,
                3,
                Status.PROCESSING,
                "1.001193",
                catalogue.versions("1.001193").getFirst(),
                "counter",
                "full",
                "1",
                agency,
                agency,
                agency,
                agency,
                new DossierView.Owner(
                        "Nguyễn Thị <b>Thủy</b>", "036199000001", "0912345678", null, "Xóm 3", null, "Khai sinh"),
                Instant.parse("2026-11-16T02:00:00Z"),
                received,
                due,
                received.plusSeconds(3 * 86400),
                due,
                given
                        ? new Due(explanation.limit(), due, received, List.of(), List.of(), explanation.credits())
                        : explanation,
                given,
                null,
                List.of(new DossierView.WaitView("supplement", received.plusSeconds(90000), null)),
                2,
                "LEADER",
                received,
                due,
                DeskOffice.OFFICER,
                null,
                null,
                null,
                false,
                List.of(
                        line(1, Action.FILE, Status.FILED, null),
                        line(2, Action.RECEIVE, Status.RECEIVED, null),
                        line(3, Action.TAKE_OVER, Status.PROCESSING, "Đã xem <script>")),
                List.of(new DossierView.Attachment(
                        FILE,
                        "KQ004389",
                        "component",
                        "giay-chung-sinh.pdf",
                        "application/pdf",
                        8,
                        "00",
                        true,
                        received)),
                new LinkedHashSet<>(VERBS)));
    }

    private static DossierView.JournalLine line(int seq, Action action, Status status, @Nullable String note) {
        var at = Instant.parse("2026-11-16T03:00:00Z").plusSeconds(seq * 600L);
        return new DossierView.JournalLine(
                seq, action, status, DeskOffice.OFFICER, at, at.plusSeconds(seq == 2 ? 86400 : 0), "{}", note, null);
    }
}
