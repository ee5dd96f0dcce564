package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Assistance;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** One dossier a helper filed, for which papers are asked. */
final class OneAssistance implements Assistance {

    private static final Assisted ONE = new Assisted(
            new UUID(3, 3),
            SomeDossiers.CODE,
            2,
            Status.AWAITING_PAPERS,
            "1.004884",
            DeskOffice.AGENCY,
            "Nguyễn <b>Thủy</b>",
            Instant.parse("2026-11-16T02:00:00Z"),
            null,
            null,
            null);

    @Override
    public Outcome<Receipt> file(Application application, Request request, Actor by) {
        return Outcome.refused(DossierRefusal.UNKNOWN_PROCEDURE, application.procedure());
    }

    @Override
    public Outcome<Receipt> attach(String code, Command.Attach file, Request request, Actor by) {
        return Outcome.refused(DossierRefusal.FILE_NOT_KEPT);
    }

    @Override
    public Outcome<Receipt> bringPapers(String code, Command.BringPapers command, Request request, Actor by) {
        return Outcome.done(new Receipt(ONE.id(), ONE.code(), 3, Status.FILED, false));
    }

    @Override
    public Listing list(@Nullable UUID before, Actor by) {
        return new Listing(List.of(ONE), null);
    }

    @Override
    public Optional<Detail> byCode(String code, Actor by) {
        return code.equals(ONE.code())
                ? Optional.of(new Detail(ONE, "Thiếu <b>tờ khai</b>", List.of("to-khai.pdf")))
                : Optional.empty();
    }
}
