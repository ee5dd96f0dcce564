package vn.motcua.desk.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Due;
import vn.motcua.desk.DossierPage;
import vn.motcua.desk.DossierPage.Place;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierView;
import vn.motcua.page.Form;
import vn.motcua.page.Formats;
import vn.motcua.page.Here;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintHistory;
import vn.motcua.shared.VietnameseTime;

/** Composes the page of a dossier from several doors. */
@Component
class Gathering {

    /** A line recorded this much later than it happened says so. */
    private static final Duration RECORDED_LATE = Duration.ofMinutes(1);

    private final Names names;
    private final CommandForms forms;
    private final PrintForm printing;
    private final PrintHistory printed;
    private final Clock clock;

    Gathering(Names names, CommandForms forms, PrintForm printing, PrintHistory printed, Clock clock) {
        this.names = names;
        this.forms = forms;
        this.printing = printing;
        this.printed = printed;
        this.clock = clock;
    }

    /** @param open the command whose form stands open with {@code typed} in it, empty for none */
    DossierPage page(DossierView view, String open, Form typed, Here here) {
        var now = clock.instant();
        var procedure = view.procedure();
        var explanation = view.explanation();
        return new DossierPage(
                view,
                procedure != null
                        ? procedure.name()
                        : names.procedure(view.procedureCode(), VietnameseTime.dateOf(now)),
                new DossierPage.Agencies(
                        names.agency(view.assistingAgency()),
                        names.agency(view.receivingAgency()),
                        names.agency(view.competentAgency()),
                        names.agency(view.atAgency())),
                names.officer(view.holder()),
                path(view),
                journal(view, here),
                explanation == null ? List.of() : skipped(explanation, here),
                papers(view),
                forms.of(view, open, typed, here),
                slips(view),
                explanation != null && explanation.limit().judgedByInstant(),
                open,
                now);
    }

    private DossierPage.Slips slips(DossierView view) {
        var lines = printed.of(view).stream()
                .map(each -> new DossierPage.Printed(each, String.valueOf(names.officer(each.account()))))
                .toList();
        return new DossierPage.Slips(printing.offers(view), lines);
    }

    private static List<DossierPage.Step> path(DossierView view) {
        var procedure = view.procedure();
        if (procedure == null) return List.of();
        var steps = procedure.process();
        boolean finished = view.returnedAt() != null || view.status().over();
        var now = view.step();
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new DossierPage.Step(steps.get(i), place(i, now, finished && now == null)))
                .toList();
    }

    private static Place place(int step, @Nullable Integer now, boolean finished) {
        if (finished) return Place.DONE;
        if (now == null || step > now) return Place.AHEAD;
        return step < now ? Place.DONE : Place.NOW;
    }

    private List<DossierPage.Line> journal(DossierView view, Here here) {
        return view.journal().stream()
                .map(line -> new DossierPage.Line(
                        line.seq(),
                        line.action(),
                        line.status(),
                        String.valueOf(names.officer(line.actor())),
                        line.at(),
                        line.recorded(),
                        Duration.between(line.at(), line.recorded()).compareTo(RECORDED_LATE) > 0,
                        line.note(),
                        corrected(line.correction(), here)))
                .toList()
                .reversed();
    }

    private static @Nullable String corrected(DossierView.@Nullable Correction correction, Here here) {
        if (correction == null) return null;
        var entry = correction.entry();
        return here.say(
                "desk.journal.corrected",
                here.say("desk.entry." + entry),
                shown(entry, correction.before(), here),
                shown(entry, correction.after(), here));
    }

    private static String shown(Command.Entry entry, @Nullable String value, Here here) {
        if (value == null) return Formats.NOTHING;
        return switch (entry) {
            case RECEIVED_AT, ENDED_AT ->
                here.formats().dateTime(OffsetDateTime.parse(value).toInstant());
            case CHANNEL -> here.say("page.channel." + value);
            case OWNER_NAME, IDENTITY_NUMBER, PHONE, EMAIL, ADDRESS -> value;
        };
    }

    private static List<DossierPage.Skipped> skipped(Due due, Here here) {
        return due.skipped().stream()
                .map(day -> {
                    var reason = here.say("desk.skipped." + day.reason().label());
                    return new DossierPage.Skipped(
                            day.date(), day.name().isEmpty() ? reason : reason + ": " + day.name());
                })
                .toList();
    }

    private static List<DossierPage.Paper> papers(DossierView view) {
        var papers = new ArrayList<DossierPage.Paper>();
        var procedure = view.procedure();
        if (procedure != null) {
            for (var component : procedure.components()) {
                var files = view.attachments().stream()
                        .filter(file -> component.code().equals(file.component()))
                        .toList();
                papers.add(new DossierPage.Paper(component.name(), component, files));
            }
        }
        for (var file : view.attachments()) {
            if (file.component() == null) papers.add(new DossierPage.Paper(file.fileName(), null, List.of(file)));
        }
        return papers;
    }
}
