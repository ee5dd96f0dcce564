package vn.motcua.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.TestClock;

/** Lets dossiers live through the commands, at random, and keeps a diary of what was done; what was refused is not. */
final class Watched {

    private static final List<String> CHANNELS = List.of("online", "counter", "post");

    private final DossierCommands commands;
    private final TestClock clock;
    private final Random random;
    private final BringFile files;
    private final Actor by = new Actor(
            Ids.next(),
            "Lê Thị Thử",
            EnumSet.allOf(Role.class),
            Arrays.stream(Permission.values()).collect(Collectors.toMap(each -> each, each -> Reach.EVERYWHERE)));

    Watched(DossierCommands commands, BringFile files, TestClock clock, Random random) {
        this.commands = commands;
        this.clock = clock;
        this.random = random;
        this.files = files;
    }

    Diary live(List<String> agencies) {
        var start = VietnameseTime.startOf(Lives.FIRST.plusDays(random.nextInt(Lives.DAYS - 20)));
        clock.set(start.plus(random.nextInt(24 * 60), ChronoUnit.MINUTES));
        var procedure = random.nextInt(3) == 0 ? ProceduresOfTests.IN_HOURS : ProceduresOfTests.IN_DAYS;
        var receiving = pick(agencies);
        var competent = random.nextInt(4) == 0 ? pick(agencies) : receiving;
        var channel = pick(CHANNELS);
        var owner = new FileDossier.Owner("Phạm Văn Sống", null, null, null, null, null, null);
        var filing = new FileDossier(procedure.code(), channel, null, receiving, competent, owner, null);
        var filed = value(commands.file(filing, Request.of(Ids.next()), by));
        var diary = new Diary(filed.dossier(), filed.code(), receiving, competent, procedure, channel);
        var status = filed.status();
        var last = clock.instant();
        for (int steps = 4 + random.nextInt(16); steps > 0; steps--) {
            clock.set(later(clock.instant()));
            var command = command(status, last);
            var at = happened(last);
            var outcome = commands.give(filed.code(), command, new Request(Ids.next(), null, at), by);
            if (!(outcome instanceof Outcome.Done<Receipt>(var receipt))) continue;
            var happened = at == null ? clock.instant() : at;
            diary.note(command, status, receipt.status(), happened, clock.instant());
            status = receipt.status();
            last = happened;
        }
        return diary;
    }

    private Command command(Status status, Instant last) {
        var now = clock.instant();
        int dice = random.nextInt(20);
        if (dice == 0) return new Command.Correct(Command.Entry.CHANNEL, pick(CHANNELS), "Ghi nhầm");
        if (dice == 1) return new Command.Correct(Command.Entry.RECEIVED_AT, around(last), "Ghi nhầm");
        if (dice == 2) return new Command.Correct(Command.Entry.ENDED_AT, around(last), "Ghi nhầm");
        if (dice == 3)
            return new Command.Correct(
                    Command.Entry.PHONE, "09" + (10_000_000 + random.nextInt(90_000_000)), "Ghi nhầm");
        if (dice < 6 && status != Status.FILED && status != Status.AWAITING_PAPERS) return attach();
        return switch (status) {
            case FILED ->
                pick(List.of(
                        new Command.Receive(null),
                        new Command.Complete(null),
                        new Command.Receive("verify"),
                        new Command.AskPapers("Thiếu", List.of("C1")),
                        dice == 6 ? new Command.RefuseReception("Sai nơi") : new Command.TakeOver(),
                        dice == 7 ? new Command.Withdraw("Đổi ý") : new Command.Receive(null)));
            case AWAITING_PAPERS -> new Command.BringPapers(null);
            case RECEIVED, PROCESSING ->
                pick(List.of(
                        new Command.Complete(null),
                        new Command.Complete(null),
                        new Command.Complete(null),
                        new Command.TakeOver(),
                        new Command.AskSupplement("Thiếu", List.of("C1"), "Điều 5"),
                        new Command.AskPayment(8_000, "Lệ phí"),
                        new Command.Pause("Điều 7", "Chờ"),
                        new Command.Extend("verify", "Cần xác minh"),
                        new Command.Apologise("Chậm", now.plus(random.nextInt(30), ChronoUnit.DAYS)),
                        new Command.HandBack(1, "Làm lại"),
                        end(dice)));
            case AWAITING_SUPPLEMENT -> dice == 6 ? end(random.nextInt(20)) : new Command.Supplement(null);
            case AWAITING_PAYMENT ->
                dice == 6 ? end(random.nextInt(20)) : new Command.ConfirmPayment(null, random.nextBoolean());
            case PAUSED -> dice == 6 ? end(random.nextInt(20)) : new Command.Resume(null);
            case RESOLVED -> new Command.Complete(null);
            case NOT_ACCEPTED, STOPPED, REFUSED, WITHDRAWN, RETURNED -> attach();
        };
    }

    private static Command end(int dice) {
        return switch (dice % 3) {
            case 0 -> new Command.Withdraw("Đổi ý");
            case 1 -> new Command.Stop("Điều 8", "Không còn cơ sở");
            default -> new Command.Refuse("Điều 9", "Không đủ điều kiện");
        };
    }

    private Command attach() {
        boolean result = random.nextBoolean();
        var paper = paper();
        return new Command.Attach(
                result ? null : "C1",
                result ? Command.Purpose.RESULT : Command.Purpose.COMPONENT,
                "giay.pdf",
                paper.mediaType(),
                paper.size(),
                paper.sha256(),
                random.nextInt(4) > 0);
    }

    private Stored paper() {
        var content = new ByteArrayInputStream("%PDF-1.7 giấy".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try {
            return ((Outcome.Done<Stored>) files.bring(content, 1_000, by)).value();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fond of the last line's instant, of midnights and of the microsecond beside them. */
    private String around(Instant last) {
        var day = VietnameseTime.dateOf(last).minusDays(random.nextInt(4));
        var instant = switch (random.nextInt(4)) {
            case 0 -> VietnameseTime.startOf(day);
            case 1 -> VietnameseTime.endOf(day);
            default -> last.plus(random.nextInt(-5_000, 1_000), ChronoUnit.MINUTES);
        };
        return instant.toString();
    }

    private @Nullable Instant happened(Instant last) {
        if (random.nextInt(4) > 0) return null;
        long minutes = Duration.between(last, clock.instant()).toMinutes();
        return minutes < 2 ? null : last.plus(random.nextLong(1, minutes), ChronoUnit.MINUTES);
    }

    private Instant later(Instant at) {
        return switch (random.nextInt(5)) {
            case 0 -> at.plus(1, ChronoUnit.MICROS);
            case 1 -> VietnameseTime.startOf(VietnameseTime.dateOf(at).plusDays(1));
            default -> at.plus(1 + random.nextInt(4 * 24 * 60), ChronoUnit.MINUTES);
        };
    }

    private <T> T pick(List<? extends T> list) {
        return new ArrayList<T>(list).get(random.nextInt(list.size()));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }
}
