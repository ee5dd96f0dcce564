package vn.motcua.interconnected.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.dossier.PartDossiers.Filed;
import vn.motcua.dossier.PartDossiers.Lead;
import vn.motcua.dossier.PartDossiers.Part;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRequest;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Whatever officers do with leads and parts, in whatever order: what must stay true of them stays true. */
@MotcuaIT
@Import(BundleOffice.class)
class RandomBundlesIT {

    private static final int WORLDS = 6;
    private static final int BUNDLES = 3;
    private static final int ACTS = 40;

    @Autowired
    BundleOffice office;

    @Autowired
    FiguresQuery figures;

    @Autowired
    JournalVerification verification;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Test
    void parts_stay_within_their_lead_follow_in_order_and_count_apart() {
        long seed = Long.getLong("motcua.seed", System.nanoTime());
        try {
            for (int world = 0; world < WORLDS; world++) live(new Random(seed + world));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("seed " + seed, failure);
        }
        assertThat(verification.verify(actors.operator()).orElseThrow().broken())
                .isEmpty();
    }

    private void live(Random random) {
        clock.set(LocalDateTime.of(2026, 6, 1, 8, 0));
        var world = office.new World();
        var leads = new ArrayList<String>();
        for (int i = 0; i < BUNDLES; i++) leads.add(world.received());
        for (int act = 0; act < ACTS; act++) {
            clock.advance(Duration.ofMinutes(random.nextInt(20 * 60)));
            var lead = leads.get(random.nextInt(leads.size()));
            var by = world.placeOf(1 + random.nextInt(3)).officer();
            var command = command(random);
            boolean silent = !(command instanceof Command.Complete complete) || complete.despiteParts() == null;
            var before = world.lead(lead);

            office.commands.give(target(before, random), command, Request.of(Ids.next()), by);

            var after = world.lead(lead);
            holds(after);
            if (silent && after.status() == Status.RESOLVED && before.status() != Status.RESOLVED) {
                assertThat(before.open()).as("resolved without a reason").isZero();
            }
        }
        counts(world, leads.stream().map(world::lead).toList());
    }

    private static String target(Lead lead, Random random) {
        var codes = new ArrayList<String>();
        codes.add(lead.code());
        lead.parts().stream()
                .map(BundleOffice::codeOf)
                .filter(code -> code != null)
                .forEach(codes::add);
        return codes.get(random.nextInt(codes.size()));
    }

    private Command command(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> new Command.AskSupplement("Thiếu giấy tờ", List.of(), "Luật");
            case 1, 2 -> new Command.Supplement(null);
            case 3 -> new Command.Pause("Luật", "Xác minh");
            case 4 -> new Command.Resume(null);
            case 5 -> new Command.Apologise("Quá tải", somewhen(random, 20));
            case 6 ->
                new Command.Correct(
                        Command.Entry.RECEIVED_AT, somewhen(random, 0).toString(), "Ghi nhầm giờ");
            case 7 ->
                random.nextInt(4) == 0
                        ? new Command.Stop("Luật", "Không còn đối tượng")
                        : new Command.Complete(null, null, "Người nộp xin nhận trước");
            case 8 -> random.nextInt(4) == 0 ? new Command.Withdraw("Rút") : new Command.TakeOver();
            default -> new Command.Complete(null);
        };
    }

    private Instant somewhen(Random random, int ahead) {
        return clock.instant().plus(Duration.ofHours(random.nextInt(240) - 240 + 24L * ahead));
    }

    private static void holds(Lead lead) {
        for (var part : lead.parts()) {
            var filed = part.filed();
            if (filed == null) continue;
            assertThat(filed.status()).isNotEqualTo(Status.FILED);
            if (filed.due() != null && lead.due() != null) {
                assertThat(filed.due())
                        .as("part %s of %s", part.ordinal(), lead)
                        .isBeforeOrEqualTo(lead.due());
            }
            if (part.after() != null) {
                assertThat(lead.parts().get(part.after() - 1).resolved()).isTrue();
            }
            boolean ended = lead.status() == Status.WITHDRAWN || lead.status() == Status.STOPPED;
            if (ended) assertThat(part.open()).as("open after the lead ended").isFalse();
        }
    }

    /** Leads where they were received, parts where they are decided, each once. */
    private void counts(BundleOffice.World world, List<Lead> leads) {
        assertThat(report(world.commune, false).figures().received().total()).isEqualTo(leads.size());
        assertThat(report(world.police, false).figures().received().total()).isZero();
        for (var place : List.of(world.commune, world.police, world.insurance)) {
            var parts = leads.stream()
                    .flatMap(lead -> lead.parts().stream())
                    .filter(part -> part.filed() != null && part.agency().equals(place.id()))
                    .toList();
            var told = report(place, true).figures();
            assertThat(told.received().total()).isEqualTo(parts.size());
            assertThat(told.resolved().total())
                    .isEqualTo(parts.stream().filter(Part::resolved).count());
            assertThat(told.resolved().overdue())
                    .isEqualTo(parts.stream()
                            .filter(Part::resolved)
                            .map(Part::filed)
                            .filter(filed -> late(filed))
                            .count());
            assertThat(told.inProgress().total())
                    .isEqualTo(parts.stream().filter(Part::open).count());
        }
    }

    private static boolean late(Filed filed) {
        return filed.timeliness() != null && filed.timeliness() > 0;
    }

    private Report report(BundleOffice.Place place, boolean parts) {
        var request = ReportRequest.of(place.code(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        Actor by = place.officer();
        var outcome = figures.figures(parts ? request.ofParts() : request, by);
        if (outcome instanceof Outcome.Done<Report>(var report)) return report;
        throw new AssertionError(outcome);
    }
}
