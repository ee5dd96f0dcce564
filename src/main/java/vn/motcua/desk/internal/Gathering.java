package vn.motcua.desk.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Due;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.desk.ConfirmPage;
import vn.motcua.desk.DossierPage;
import vn.motcua.desk.DossierPage.Place;
import vn.motcua.discussion.Discussion;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Form;
import vn.motcua.page.Formats;
import vn.motcua.page.Here;
import vn.motcua.printing.PrintForm;
import vn.motcua.printing.PrintHistory;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** Composes the page of a dossier from several doors. */
@Component
class Gathering {

    /** A line recorded this much later than it happened says so. */
    private static final Duration RECORDED_LATE = Duration.ofMinutes(1);

    /** The form of a remark stands among the commands under this name. */
    static final String REMARK = "remark";

    private final Names names;
    private final CommandForms forms;
    private final Next next;
    private final Drafts drafts;
    private final DossierQuery dossiers;
    private final LinkedPanels linked;
    private final Discussion discussion;
    private final PrintForm printing;
    private final PrintHistory printed;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Gathering(
            Names names,
            CommandForms forms,
            Next next,
            Drafts drafts,
            DossierQuery dossiers,
            LinkedPanels linked,
            Discussion discussion,
            PrintForm printing,
            PrintHistory printed,
            WorkingCalendars calendars,
            Clock clock) {
        this.names = names;
        this.forms = forms;
        this.next = next;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.linked = linked;
        this.discussion = discussion;
        this.printing = printing;
        this.printed = printed;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param open the command whose form stands open with {@code typed} in it, empty for none */
    DossierPage page(DossierView view, String open, Form typed, Here here) {
        var now = clock.instant();
        var by = here.actor().orElseThrow();
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
                next.of(view, here),
                path(view, Stays.minutes(view, calendars.of(view.competentAgency()), now)),
                journal(view, here),
                explanation == null ? List.of() : skipped(explanation, here),
                papers(view),
                drafts.of(view),
                forms.of(view, open, typed, here),
                late(view, open, typed, here),
                slips(view),
                related(view, by, now),
                linked.of(view, by, now),
                talk(view, open.equals(REMARK) ? typed : Form.empty(), by),
                explanation != null && explanation.limit().judgedByInstant(),
                open,
                now);
    }

    /** Somebody else was quicker: the form is gone from the page, what was typed into it is not. */
    private DossierPage.@Nullable Late late(DossierView view, String open, Form typed, Here here) {
        if (!typed.wrong() || !CommandForms.known(open) || view.commands().contains(open)) return null;
        var said = forms.form(open, view, typed, here).inputs().stream()
                .filter(input -> !typed.value(input.name()).isEmpty())
                .map(input -> new ConfirmPage.Typed(here.say("desk.input." + input.name()), typed.value(input.name())))
                .toList();
        return new DossierPage.Late(typed, said);
    }

    private List<DossierPage.Related> related(DossierView view, Actor by, Instant now) {
        var today = VietnameseTime.dateOf(now);
        return dossiers.related(view, by).stream()
                .map(row -> new DossierPage.Related(
                        row.code(), names.procedure(row.procedureCode(), today), row.status(), row.due()))
                .toList();
    }

    private DossierPage.Talk talk(DossierView view, Form form, Actor by) {
        var said = discussion.of(view, by).stream()
                .map(remark -> new DossierPage.Said(
                        String.valueOf(names.officer(remark.account())), remark.at(), remark.text()))
                .toList();
        return new DossierPage.Talk(by.serves(Permission.DOSSIER_READ), said, form, Ids.next());
    }

    private DossierPage.Slips slips(DossierView view) {
        var lines = printed.of(view).stream()
                .map(each -> new DossierPage.Printed(each, String.valueOf(names.officer(each.account()))))
                .toList();
        return new DossierPage.Slips(printing.offers(view), lines);
    }

    private static List<DossierPage.Step> path(DossierView view, Map<Integer, Long> minutes) {
        var procedure = view.procedure();
        if (procedure == null) return List.of();
        var steps = procedure.process();
        boolean finished = view.returnedAt() != null || view.status().over();
        var now = view.step();
        return IntStream.range(0, steps.size())
                .mapToObj(
                        i -> new DossierPage.Step(steps.get(i), place(i, now, finished && now == null), minutes.get(i)))
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
                        actor(line, here),
                        line.at(),
                        line.recorded(),
                        Duration.between(line.at(), line.recorded()).compareTo(RECORDED_LATE) > 0,
                        line.note(),
                        line.correction() == null ? told(line, here) : corrected(line.correction(), here)))
                .toList()
                .reversed();
    }

    /** The agency to which a line sends the dossier, a question or a part; what the applicant answered or chose. */
    private @Nullable String told(DossierView.JournalLine line, Here here) {
        return switch (line.action()) {
            case HAND_TO_AGENCY, HAND_HOME, CONSULT, OPEN_PART -> {
                UUID to = line.detail() == null ? null : Next.id(line.detail(), "to");
                yield to == null ? null : "→ " + names.agency(to);
            }
            case CONFIRM_DRAFT -> {
                boolean right = line.detail() != null && line.detail().contains("\"right\":true");
                yield here.say(right ? "desk.draft.right" : "desk.draft.wrong");
            }
            case CHOOSE_DELIVERY -> delivery(line.detail(), here);
            default -> null;
        };
    }

    private static @Nullable String delivery(@Nullable String detail, Here here) {
        return Command.DELIVERIES.stream()
                .filter(how -> detail != null && detail.contains("\"" + how + "\""))
                .findFirst()
                .map(how -> here.say("desk.delivery." + how))
                .orElse(null);
    }

    private String actor(DossierView.JournalLine line, Here here) {
        var actor = String.valueOf(names.officer(line.actor()));
        return line.onBehalfOf() == null
                ? actor
                : here.say("desk.journal.onBehalf", actor, String.valueOf(names.officer(line.onBehalfOf())));
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
            if (file.component() == null && !file.draft())
                papers.add(new DossierPage.Paper(file.fileName(), null, List.of(file)));
        }
        return papers;
    }
}
