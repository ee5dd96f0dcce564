package vn.motcua.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.value;
import static vn.motcua.petition.PetitionWorld.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.petition.PetitionFigures.Counted;
import vn.motcua.petition.PetitionFigures.Figures;
import vn.motcua.petition.PetitionFigures.Part;
import vn.motcua.petition.PetitionFigures.Question;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Figures of generated histories, counted once by the program and once from notes taken while the histories were made. */
@MotcuaIT
class PetitionFiguresIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    Petitions petitions;

    @Autowired
    PetitionQuery query;

    @Autowired
    PetitionFigures figures;

    @Autowired
    TestClock clock;

    /** How a petition stood from an instant on. */
    private record Note(Instant at, Status status, UUID agency, Matter matter, Instant due) {}

    private record Story(String code, Instant received, List<Note> notes) {

        Note at(Instant end) {
            Note last = null;
            for (var note : notes) if (note.at().isBefore(end)) last = note;
            return last;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void what_the_program_counts_is_what_was_noted(long seed) {
        var random = new Random(seed);
        var world = new PetitionWorld(context);
        clock.set(LocalDateTime.of(2025, 3, 3, 8, 0));
        var stories = new ArrayList<Story>();
        for (int step = 0; step < 220; step++) {
            clock.advance(Duration.ofMinutes(30 + random.nextInt(900)));
            if (stories.size() < 25 && random.nextInt(4) == 0) {
                stories.add(begun(random, world));
            } else if (!stories.isEmpty()) {
                move(stories.get(random.nextInt(stories.size())), random, world);
            }
        }
        var last = VietnameseTime.dateOf(clock.instant());
        var first = LocalDate.of(2025, 3, 1);
        long days = first.until(last, java.time.temporal.ChronoUnit.DAYS);
        var reader = world.at(world.province, Role.CONTROLLER);

        for (int round = 0; round < 40; round++) {
            var from = first.plusDays(random.nextInt((int) days));
            var to = from.plusDays(random.nextInt(30));
            boolean below = random.nextBoolean();
            var agency = List.of(world.province, world.commune, world.neighbour).get(random.nextInt(3));
            var question = new Question(agency, below, from, to, null);
            var scope = below && agency.equals(world.province)
                    ? Set.of(world.province, world.commune, world.neighbour)
                    : Set.of(agency);

            var report = value(figures.report(question, reader));
            var list = value(figures.list(question, reader));

            var told = "seed " + seed + " " + question;
            assertThat(report.all()).as(told).isEqualTo(counted(stories, scope, from, to, null));
            assertThat(report.conduct()).as(told).isEqualTo(counted(stories, scope, from, to, Matter.CONDUCT));
            assertThat(report.rule()).as(told).isEqualTo(counted(stories, scope, from, to, Matter.RULE));
            assertThat(list.stream().filter(row -> row.part() == Part.OVERDUE).count())
                    .as(told)
                    .isEqualTo(report.all().overdue());
            assertThat(list.stream().map(Counted::code)).as(told).doesNotHaveDuplicates();
            var all = report.all();
            assertThat(all.total()).as(told).isEqualTo(all.processed() + all.inTime() + all.overdue());
            assertThat(all.total()).as(told).isEqualTo(all.received() + all.carriedOver());
        }
        var before = new Question(world.province, true, first, last, VietnameseTime.startOf(first));
        assertThat(value(figures.report(before, reader)).all().total())
                .as("nothing was known then")
                .isZero();
        assertThat(refusal(figures.report(before, world.at(world.commune, Role.LEADER))))
                .isEqualTo(PetitionRefusal.AGENCY_UNKNOWN);
    }

    private Story begun(Random random, PetitionWorld world) {
        var agency = random.nextBoolean() ? world.commune : world.neighbour;
        var matter = random.nextBoolean() ? Matter.RULE : Matter.CONDUCT;
        var code = world.sent(petitions, PetitionWorld.about(agency, matter));
        var story = new Story(code, clock.instant(), new ArrayList<>());
        note(story, world);
        return story;
    }

    private void move(Story story, Random random, PetitionWorld world) {
        var seen = seen(story, world);
        var by = world.at(seen.agency(), seen.agency().equals(world.province) ? Role.CONTROLLER : Role.LEADER);
        Command command = switch (random.nextInt(9)) {
            case 0, 1 -> new Command.Classify(random.nextBoolean() ? Matter.RULE : Matter.CONDUCT);
            case 2 -> new Command.Answer("Trả lời");
            case 3 -> new Command.Answer("Trả lời");
            case 4 -> random.nextBoolean() ? new Command.Publish("a", "b", "c") : new Command.KeepBack("x");
            case 5 -> new Command.AskSupplement("?");
            case 6 -> new Command.Supplement("!", List.of());
            case 7 ->
                random.nextInt(4) == 0
                        ? new Command.Refuse(Ground.UNCLEAR, "x")
                        : new Command.Forward(random.nextBoolean() ? world.commune : world.neighbour, "x");
            default -> random.nextInt(6) == 0 ? new Command.Withdraw("x") : new Command.TakeUp();
        };
        Outcome<Receipt> outcome = petitions.give(story.code(), command, Request.of(Ids.next()), by);
        if (outcome instanceof Outcome.Done) note(story, world);
    }

    private void note(Story story, PetitionWorld world) {
        var seen = seen(story, world);
        story.notes().add(new Note(clock.instant(), seen.status(), seen.agency(), seen.matter(), seen.due()));
    }

    private PetitionView seen(Story story, PetitionWorld world) {
        Actor reader = world.at(world.province, Role.CONTROLLER);
        return query.byCode(story.code(), reader).orElseThrow();
    }

    private static Figures counted(List<Story> stories, Set<UUID> scope, LocalDate from, LocalDate to, Matter matter) {
        long[] n = new long[9]; // received, carried, on time, late, in time, overdue, published, refused, withdrawn
        var begin = from.atStartOfDay(VietnameseTime.ZONE).toInstant();
        var end = to.plusDays(1).atStartOfDay(VietnameseTime.ZONE).toInstant();
        for (var story : stories) {
            var last = story.at(end);
            if (last == null || !scope.contains(last.agency()) || matter != null && last.matter() != matter) continue;
            Instant ended = null;
            for (var note : story.notes()) {
                boolean open = note.status().open();
                if (!open && ended == null && note.at().isBefore(end)) ended = note.at();
            }
            if (ended != null && ended.isBefore(begin)) continue;
            if (last.status() == Status.REFUSED) n[7]++;
            else if (last.status() == Status.WITHDRAWN) n[8]++;
            else {
                n[story.received().isBefore(begin) ? 1 : 0]++;
                var day = last.status() == Status.AWAITING_SUPPLEMENT
                        ? last.at().atZone(VietnameseTime.ZONE).toLocalDate()
                        : ended == null ? to : ended.atZone(VietnameseTime.ZONE).toLocalDate();
                boolean late =
                        last.due().atZone(VietnameseTime.ZONE).toLocalDate().isBefore(day);
                n[ended == null ? late ? 5 : 4 : late ? 3 : 2]++;
                if (last.status() == Status.PUBLISHED) n[6]++;
            }
        }
        return new Figures(n[0] + n[1], n[0], n[1], n[2] + n[3], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }
}
