package vn.motcua.portal.filing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Assistance;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.file.FileStore;
import vn.motcua.file.Stored;
import vn.motcua.form.Answers;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.FormVersion;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;

/**
 * Turns what was filled in into a dossier. The filing is closed first; the dossier and each of its files have request ids
 * that follow from the filing, so that sending twice, at the same time or after a crash, comes to one dossier.
 */
@Component
class SendFiling {

    private static final long LARGEST = 200L << 20;

    /** @param code of the dossier; empty while others have to confirm first */
    record Sent(String code) {}

    private final Filings filings;
    private final FilingViews views;
    private final DossierCommands dossiers;
    private final Assistance assistance;
    private final BringFile bringing;
    private final FileStore files;
    private final FilledForm filled;

    SendFiling(
            Filings filings,
            FilingViews views,
            DossierCommands dossiers,
            Assistance assistance,
            BringFile bringing,
            FileStore files,
            FilledForm filled) {
        this.filings = filings;
        this.views = views;
        this.dossiers = dossiers;
        this.assistance = assistance;
        this.bringing = bringing;
        this.files = files;
        this.filled = filled;
    }

    Outcome<Sent> send(UUID id, Actor by) {
        return switch (filings.close(id, by)) {
            case Outcome.Refused<Filing>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Filing>(var filing) ->
                switch (filing.state()) {
                    case OPEN, WAITING -> Outcome.done(new Sent(""));
                    case SENT -> Outcome.done(new Sent(String.valueOf(filing.dossier())));
                    case SENDING -> file(filing, by);
                };
        };
    }

    private Outcome<Sent> file(Filing filing, Actor by) {
        var form = views.form(filing);
        return switch (filed(filing, form, by)) {
            case Outcome.Refused<Receipt>(var refusal) -> {
                filings.reopen(filing.id(), by);
                yield new Outcome.Refused<>(refusal);
            }
            case Outcome.Done<Receipt>(var receipt) -> {
                try {
                    var refusal = attachAll(filing, form, receipt.code(), by);
                    if (refusal != null) yield new Outcome.Refused<>(refusal);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure); // it stays closed; sending again goes on where this ended
                }
                filings.sent(filing.id(), receipt.code(), by);
                yield Outcome.done(new Sent(receipt.code()));
            }
        };
    }

    /** Whoever assists is kept as such; the applicant stays the applicant and the channel online. */
    private Outcome<Receipt> filed(Filing filing, FormVersion form, Actor by) {
        var request = Request.of(filing.request());
        var wanted = dossier(filing, form, by);
        if (!Filings.assists(by)) return dossiers.file(wanted, request, by);
        var owner = wanted.owner();
        var application = new Assistance.Application(
                wanted.procedure(),
                wanted.receivingAgency(),
                owner.name(),
                owner.identityNumber(),
                owner.phone(),
                owner.email(),
                owner.address(),
                wanted.subject());
        return assistance.file(application, request, by);
    }

    /** Whoever the form names is the owner; for another the account is who filed it. */
    private static FileDossier dossier(Filing filing, FormVersion form, Actor by) {
        var answers = filing.answers();
        var owner = new FileDossier.Owner(
                form.meant("owner.name", answers),
                meant(form, "owner.identityNumber", answers),
                meant(form, "owner.phone", answers),
                meant(form, "owner.email", answers),
                meant(form, "owner.address", answers),
                filing.forOther() ? by.name() : null,
                by.account());
        var subject = form.subject(answers);
        return new FileDossier(
                filing.procedure(), "online", null, filing.agency(), null, owner, subject.isEmpty() ? null : subject);
    }

    private static @Nullable String meant(FormVersion form, String meaning, Answers answers) {
        var text = form.meant(meaning, answers);
        return text.isEmpty() ? null : text;
    }

    /** The filled form as the paper it is and as data, then everything that was brought. */
    private @Nullable Refusal attachAll(Filing filing, FormVersion form, String code, Actor by) throws IOException {
        var pdf = new ByteArrayOutputStream(64 * 1024);
        filled.write(filing, form, code, pdf);
        var refusal = attach(filing, code, 0, form.component(), form.code() + ".pdf", pdf.toByteArray(), by);
        if (refusal != null) return refusal;
        var data = filing.answers().json().getBytes(StandardCharsets.UTF_8);
        refusal = attach(filing, code, 1, null, form.code() + ".json", data, by);
        if (refusal != null) return refusal;
        int number = 2;
        for (var paper : filing.papers()) {
            boolean own = paper.component().equals(Filings.AUTHORISATION);
            try (var content = files.open(paper.sha256()).orElseThrow()) {
                refusal = attach(filing, code, number++, own ? null : paper.component(), paper.fileName(), content, by);
            }
            if (refusal != null) return refusal;
        }
        return null;
    }

    private @Nullable Refusal attach(
            Filing filing, String code, int number, @Nullable String component, String name, byte[] content, Actor by)
            throws IOException {
        return attach(filing, code, number, component, name, new ByteArrayInputStream(content), by);
    }

    private @Nullable Refusal attach(
            Filing filing,
            String code,
            int number,
            @Nullable String component,
            String name,
            InputStream content,
            Actor by)
            throws IOException {
        return switch (bringing.bring(content, LARGEST, by)) {
            case Outcome.Refused<Stored>(var refusal) -> refusal;
            case Outcome.Done<Stored>(var stored) -> {
                var purpose = component == null ? Command.Purpose.OTHER : Command.Purpose.COMPONENT;
                var command = new Command.Attach(
                        component, purpose, name, stored.mediaType(), stored.size(), stored.sha256(), false);
                var request = Request.of(derived(filing, number));
                // the id is ours alone: used before, with the same form made at another moment, it is attached already
                var given = by.may(Permission.DOSSIER_ASSIST)
                        ? assistance.attach(code, command, request, by)
                        : dossiers.give(code, command, request, by);
                yield given instanceof Outcome.Refused<Receipt>(var refusal)
                                && refusal.code() != DossierRefusal.REQUEST_REUSED
                        ? refusal
                        : null;
            }
        };
    }

    private static UUID derived(Filing filing, int number) {
        var name = filing.request() + "/" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
