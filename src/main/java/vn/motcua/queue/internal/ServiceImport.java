package vn.motcua.queue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problems;
import vn.motcua.intake.Row;
import vn.motcua.intake.Table;
import vn.motcua.intake.TableShape;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.ImportQueueServices;
import vn.motcua.queue.KeepServices;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;

/** Takes a table of services in through the use case a page has, in one transaction. */
@Component
class ServiceImport implements ImportQueueServices {

    private static final TableShape SHAPE =
            TableShape.required("co_quan", "chu", "ten", "ten_en", "quay").optional("linh_vuc", "phut", "suc_chua");
    private static final int NONE = -1; // refused by the rule, with its sentence

    private final KeepServices keeping;
    private final ServiceStore store;
    private final Agencies agencies;
    private final Texts texts;
    private final TransactionTemplate transaction;

    /** What was counted while reading. */
    private static final class Count {
        long rows;
        long taken;
    }

    ServiceImport(
            KeepServices keeping,
            ServiceStore store,
            Agencies agencies,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.store = store;
        this.agencies = agencies;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Outcome<IntakeReport> take(InputStream table, boolean dryRun, Locale locale, Actor by) throws IOException {
        if (by.reach(Permission.QUEUE_MANAGE).kind() != Reach.Kind.EVERYWHERE) {
            return Outcome.refused(QueueRefusal.NOT_PERMITTED);
        }
        var problems = new Problems(texts, locale);
        var count = new Count();
        try {
            transaction.executeWithoutResult(status -> {
                read(table, problems, row -> take(row, count, locale, by));
                if (dryRun || problems.any()) status.setRollbackOnly();
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        long present = problems.read() - problems.refused() - count.taken;
        return Outcome.done(problems.any() ? problems.report(0, 0) : problems.report(count.taken, present));
    }

    private static void read(InputStream table, Problems problems, Consumer<Row> taker) {
        try {
            Table.read(table, SHAPE, problems, taker);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void take(Row row, Count count, Locale locale, Actor by) {
        if (++count.rows > MOST_ROWS) {
            row.refuseRow("queue.import.rows", MOST_ROWS);
            return;
        }
        var agency = agency(row);
        if (agency == null) return;
        var wish = new KeepServices.Wish(
                row.get("chu"),
                row.get("ten"),
                row.get("ten_en"),
                words(row.get("linh_vuc")),
                words(row.get("quay")).stream().map(ServiceImport::number).toList(),
                new CounterService.Booking(
                        row.get("phut").isEmpty() ? CounterService.Booking.NONE.minutes() : number(row.get("phut")),
                        row.get("suc_chua").isEmpty() ? 0 : number(row.get("suc_chua"))));
        var known = store.of(agency, wish.letter()).orElse(null);
        switch (keeping.keep(agency, wish, by)) {
            case Outcome.Done<CounterService>(var kept) -> {
                if (!kept.equals(known)) count.taken++;
            }
            case Outcome.Refused<CounterService>(var refusal) ->
                row.refuse(column(refusal), "queue.import.refused", texts.of(locale, refusal));
        }
    }

    private @Nullable UUID agency(Row row) {
        var code = row.required("co_quan");
        if (code.isEmpty()) return null;
        var known = agencies.byCode(code).map(each -> each.id()).orElse(null);
        if (known == null) row.refuse("co_quan", "queue.import.agency", code);
        return known;
    }

    private static String column(Refusal refusal) {
        if (!(refusal.code() instanceof QueueRefusal code)) return "co_quan";
        return switch (code) {
            case LETTER_FORM -> "chu";
            case NAME_FORM -> "ten";
            case SECTOR_FORM -> "linh_vuc";
            case COUNTERS_FORM -> "quay";
            case SLOT_FORM -> "phut";
            default -> "co_quan";
        };
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[;,\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : NONE;
    }
}
