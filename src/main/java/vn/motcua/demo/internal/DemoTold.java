package vn.motcua.demo.internal;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.Rate;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.Scope;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Says what the demo holds at this moment: counted, not remembered from when it was sown. */
@Component
class DemoTold {

    private static final int DAYS = 30;
    /** Pages of open dossiers read; whoever imported a whole province is told no number of due ones. */
    private static final int PAGES = 20;

    private static final Set<Status> RUNNING = EnumSet.of(Status.RECEIVED, Status.PROCESSING);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final FiguresQuery figures;
    private final DossierQuery dossiers;
    private final WorkingCalendars calendars;
    private final Actors actors;
    private final Texts texts;
    private final Clock clock;

    DemoTold(
            FiguresQuery figures,
            DossierQuery dossiers,
            WorkingCalendars calendars,
            Actors actors,
            Texts texts,
            Clock clock) {
        this.figures = figures;
        this.dossiers = dossiers;
        this.calendars = calendars;
        this.actors = actors;
        this.texts = texts;
        this.clock = clock;
    }

    List<String> lines(Locale locale) {
        var days = new DemoDays(calendars.general(), clock.instant());
        var operator = actors.operator();
        var lines = new ArrayList<String>();
        var request = ReportRequest.of(DemoPeople.PROVINCE, days.today().minusDays(DAYS), days.today())
                .in(Scope.TREE);
        if (figures.figures(request, operator) instanceof Outcome.Done<Report>(var report)) {
            lines.add(month(report, locale));
            lines.add(open(report, operator, locale));
        }
        var due = dueOn(days.nearest(), operator);
        if (due != null) lines.add(due(days, due, locale));
        return lines;
    }

    private String month(Report report, Locale locale) {
        var figures = report.figures();
        var received = figures.received();
        return texts.of(
                locale,
                "demo.month",
                report.agencyName(),
                date(report.request().from()),
                date(report.request().to()),
                received.inPeriod(),
                received.online(),
                received.counter(),
                received.post(),
                figures.resolved().total(),
                figures.resolved().overdue(),
                figures.returnedToApplicant().total(),
                share(report.rates().digitised(), locale),
                share(report.rates().cashless(), locale));
    }

    private String open(Report report, Actor operator, Locale locale) {
        var open = report.figures().inProgress();
        var counts = dossiers.counts(operator);
        return texts.of(
                locale,
                "demo.open",
                open.total(),
                open.inTime(),
                open.overdue(),
                open.awaitingSupplement(),
                open.awaitingPayment(),
                open.paused(),
                counts.toReceive(),
                counts.toReturn());
    }

    private String due(DemoDays days, long number, Locale locale) {
        return days.worksToday()
                ? texts.of(locale, "demo.due.today", day(days.today(), locale), number)
                : texts.of(locale, "demo.due.next", day(days.today(), locale), day(days.nearest(), locale), number);
    }

    /** How many with a running clock are due on that day; null when there are too many open ones to look through. */
    private @Nullable Long dueOn(LocalDate day, Actor operator) {
        long number = 0;
        String after = null;
        for (int page = 0; page < PAGES; page++) {
            var listing = dossiers.list(null, Group.OPEN, after, operator);
            number += listing.rows().stream().filter(row -> isDue(row, day)).count();
            after = listing.next();
            if (after == null) return number;
        }
        return null;
    }

    private static boolean isDue(DossierRow row, LocalDate day) {
        var due = row.due();
        return due != null
                && RUNNING.contains(row.status())
                && VietnameseTime.dateOf(due).equals(day);
    }

    private static String day(LocalDate date, Locale locale) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + date(date);
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 96/134 (71,64 %)}: of nothing there is no share. */
    private static String share(Rate rate, Locale locale) {
        var numbers = NumberFormat.getNumberInstance(locale);
        var both = numbers.format(rate.numerator()) + "/" + numbers.format(rate.denominator());
        var percent = rate.percent();
        return percent == null ? both : both + " (" + numbers.format(percent) + " %)";
    }
}
