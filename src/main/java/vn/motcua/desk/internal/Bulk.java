package vn.motcua.desk.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.desk.BulkPage;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.page.Here;
import vn.motcua.printing.PrintForm;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.Outcome;

/**
 * Several dossiers, one command each: every one is decided and committed by itself, and what came of it stands in its
 * row. The request id of each follows from the id of the whole, so that sending the whole again does nothing twice.
 */
@Component
class Bulk {

    /** As many as a page shows. */
    private static final int MOST = DossierQuery.PAGE_SIZE;

    private static final Pattern PICK = Pattern.compile("([A-Za-z0-9.-]{1,60})~(\\d{1,9})");

    /** A row that was ticked: the dossier and the version that was shown. */
    record Picked(String code, int version) {}

    private final DossierQuery dossiers;
    private final DossierCommands commands;
    private final PrintForm printing;

    Bulk(DossierQuery dossiers, DossierCommands commands, PrintForm printing) {
        this.dossiers = dossiers;
        this.commands = commands;
        this.printing = printing;
    }

    static List<Picked> picked(List<String> picks) {
        if (picks.size() > MOST) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return picks.stream()
                .distinct()
                .map(pick -> {
                    var parts = PICK.matcher(pick);
                    if (!parts.matches()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                    return new Picked(parts.group(1), Integer.parseInt(parts.group(2)));
                })
                .toList();
    }

    /** Gives each the command; {@code command} is the same for all. */
    List<BulkPage.Row> give(List<Picked> picked, Command command, UUID acts, Here here, Actor by) {
        return picked.stream().map(each -> give(each, command, acts, here, by)).toList();
    }

    /** Completes the present step of each; what is signed is signed one by one, after reading it. */
    List<BulkPage.Row> complete(List<Picked> picked, boolean returning, UUID acts, Here here, Actor by) {
        var rows = new ArrayList<BulkPage.Row>();
        for (var each : picked) {
            var view = dossiers.byCode(each.code(), by).orElse(null);
            var problem = view == null || view.version() > each.version() ? null : problem(view, returning);
            rows.add(
                    problem == null
                            ? give(each, new Command.Complete(null), acts, here, by)
                            : new BulkPage.Row(each.code(), here.say(problem)));
        }
        return rows;
    }

    private static @Nullable String problem(DossierView view, boolean returning) {
        if (returning) return view.status() == Status.RESOLVED ? null : "desk.bulk.noResult";
        var kind = CommandForms.stepKind(view);
        if (view.status() == Status.RESOLVED || kind == StepKind.RETURN) return "desk.bulk.useReturn";
        return kind == StepKind.APPROVE || kind == StepKind.ISSUE ? "desk.bulk.oneByOne" : null;
    }

    private BulkPage.Row give(Picked each, Command command, UUID acts, Here here, Actor by) {
        var request = new Request(request(acts, each.code()), each.version(), null);
        return switch (commands.give(each.code(), command, request, by)) {
            case Outcome.Done<Receipt> done -> new BulkPage.Row(each.code(), null);
            case Outcome.Refused<Receipt>(var refusal) ->
                new BulkPage.Row(each.code(), here.texts().of(here.locale(), refusal));
        };
    }

    static UUID request(UUID acts, String code) {
        return UUID.nameUUIDFromBytes((acts + " " + code).getBytes(StandardCharsets.UTF_8));
    }

    /** The forms that can be printed of any of them, and of how many. */
    List<BulkPage.Form> forms(List<Picked> picked, Here here, Actor by) {
        var words = new LinkedHashMap<String, BulkPage.Form>();
        for (var each : picked) {
            for (var offer : printing.offers(each.code(), by)) {
                var name = here.texts().name(here.locale(), offer.form());
                var word = offer.form().label();
                words.merge(
                        word,
                        new BulkPage.Form(word, name, 1),
                        (one, other) -> new BulkPage.Form(word, name, one.number() + 1));
            }
        }
        return List.copyOf(words.values());
    }
}
