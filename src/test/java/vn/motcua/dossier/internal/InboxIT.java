package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.Load;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Every group and every number of the inbox, against a plain look at every dossier there is. */
@MotcuaIT
class InboxIT {

    private static final int DOSSIERS = 70;
    private static final List<Group> GROUPS =
            Arrays.stream(Group.values()).filter(Group::counted).toList();

    @Autowired
    DataSource source;

    @Autowired
    TestClock clock;

    private World world;
    private CommandPipeline commands;
    private Lookup lookup;
    private Actor one;
    private Actor other;
    private final List<String> codes = new ArrayList<>();

    @BeforeEach
    void open() {
        world = new World();
        commands = world.pipeline(source, clock);
        var jdbc = JdbcClient.create(source);
        lookup = new Lookup(
                new DossierStore(jdbc),
                new ViewStore(jdbc),
                new ListStore(jdbc),
                new SearchStore(jdbc),
                world.inbox(jdbc, clock),
                commands,
                new Remembered(0),
                world,
                world,
                clock);
        one = world.everybody();
        other = world.everybody();
        world.department.addAll(Set.of(one.account(), other.account()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_group_lists_and_counts_what_belongs_there(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DOSSIERS; i++) live(random);

        var views = codes.stream()
                .map(code -> lookup.byCode(code, one).orElseThrow())
                .toList();
        var counts = lookup.counts(one);
        for (var group : GROUPS) {
            var expected =
                    views.stream().filter(belongs(group)).map(DossierView::code).toList();
            var listed = new ArrayList<String>();
            lookup.each(null, group, one, row -> listed.add(row.code()));

            assertThat(listed).as("seed %d, %s", seed, group).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(counts.of(group))
                    .as("seed %d, number of %s", seed, group)
                    .isEqualTo(expected.size());
            assertThat(lookup.counts(5, one).of(group))
                    .as("seed %d, capped number of %s", seed, group)
                    .isEqualTo(Math.min(5, expected.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void a_filter_keeps_the_order_and_leaves_out_what_it_names(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DOSSIERS; i++) live(random);
        var filters = List.of(
                new InboxFilter(World.PROCEDURE, null, null, null, null),
                new InboxFilter("9.999999", null, null, null, null),
                new InboxFilter(null, "online", null, null, null),
                new InboxFilter(null, null, Status.PROCESSING, null, null),
                new InboxFilter(null, null, null, world.commune.id(), other.account()),
                new InboxFilter(null, null, null, null, InboxFilter.NOBODY));

        for (var group : GROUPS) {
            for (var filter : filters) {
                var all = new ArrayList<DossierRow>();
                lookup.each(null, group, one, all::add);
                var listed = new ArrayList<DossierRow>();
                lookup.each(null, group, filter, one, listed::add);

                var expected = all.stream().filter(row -> passes(row, filter)).toList();
                assertThat(listed).as("seed %d, %s, %s", seed, group, filter).isEqualTo(expected);
                if (group != Group.ONLINE) {
                    assertThat(listed)
                            .as("seed %d, order of %s", seed, group)
                            .isSortedAccordingTo(Comparator.comparing(InboxIT::due)
                                    .thenComparing(row -> row.id().toString()));
                }
            }
        }
    }

    @Test
    void what_an_officer_holds_is_counted_for_whoever_assigns() {
        var random = new Random(6);
        for (int i = 0; i < DOSSIERS; i++) live(random);

        var loads = lookup.loads(Set.of(one.account(), other.account()), World.PROCEDURE, one);

        for (var officer : List.of(one, other)) {
            var held = codes.stream()
                    .map(code -> lookup.byCode(code, one).orElseThrow())
                    .filter(view -> officer.account().equals(view.holder()))
                    .toList();
            var load = loads.getOrDefault(officer.account(), Load.NOTHING);
            assertThat(load.open()).isEqualTo(held.size());
            assertThat(load.alike()).isEqualTo(held.size());
            assertThat(load.overdue())
                    .isEqualTo(held.stream().filter(belongs(Group.OVERDUE)).count());
        }
        assertThat(lookup.loads(Set.of(one.account()), World.PROCEDURE, world.officer(world.neighbour, Role.HEAD)))
                .as("nothing of what lies out of reach")
                .isEmpty();
    }

    @Test
    void completing_a_reception_is_offered_as_it_is_accepted() {
        var code = filed("counter", new Random(8));

        assertThat(lookup.byCode(code, one).orElseThrow().commands()).contains("complete", "receive");
        assertThat(commands.give(code, new Command.Complete(null), Request.of(Ids.next()), one))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_draft_is_numbered_named_by_the_approval_and_hidden_from_the_applicant() {
        var citizen = world.officer(world.commune, Role.CITIZEN);
        var owner = new FileDossier.Owner("Nguyễn Thị Dân", null, null, null, null, null, citizen.account());
        var filing = new FileDossier(World.PROCEDURE, "online", null, world.commune.code(), null, owner, null);
        if (!(commands.file(filing, Request.of(Ids.next()), one) instanceof Outcome.Done<Receipt>(var receipt))) {
            throw new AssertionError("not filed");
        }
        var code = receipt.code();
        for (int i = 0; i < 3; i++) give(code, new Command.Complete(null));
        var sha256 = "0".repeat(64);
        give(code, new Command.Draft("1.pdf", EveryFile.TYPE, EveryFile.SIZE, sha256));
        give(code, new Command.Draft("2.pdf", EveryFile.TYPE, EveryFile.SIZE, sha256));

        var older = commands.give(code, new Command.Complete(null, 1), Request.of(Ids.next()), one);
        assertThat(older).isEqualTo(Outcome.refused(DossierRefusal.DRAFT_NOT_NEWEST, 1, 2));
        var passedOff =
                new Command.Attach(null, Command.Purpose.DRAFT, "3.pdf", EveryFile.TYPE, EveryFile.SIZE, sha256, false);
        assertThat(commands.give(code, passedOff, Request.of(Ids.next()), one)).isInstanceOf(Outcome.Refused.class);
        assertThat(commands.give(code, new Command.Complete("ký", 2), Request.of(Ids.next()), one))
                .isInstanceOf(Outcome.Done.class);

        var view = lookup.byCode(code, one).orElseThrow();
        assertThat(view.journal().getLast().detail()).contains("\"draft\":2");
        assertThat(view.attachments()).hasSize(2).allMatch(DossierView.Attachment::draft);
        assertThat(lookup.byCode(code, citizen).orElseThrow().attachments()).isEmpty();
    }

    @Test
    void what_somebody_else_has_says_who() {
        var code = filed("counter", new Random(7));
        give(code, new Command.Receive(null));
        give(code, new Command.Complete(null));

        assertThat(commands.give(code, new Command.TakeOver(), Request.of(Ids.next()), one))
                .isInstanceOf(Outcome.Done.class);
        var second = commands.give(code, new Command.TakeOver(), Request.of(Ids.next()), other);

        assertThat(second).isEqualTo(Outcome.refused(DossierRefusal.HELD_BY_ANOTHER, one.name()));
    }

    private void live(Random random) {
        clock.advance(Duration.ofMinutes(1 + random.nextInt(60 * 14)));
        var code = filed(random.nextBoolean() ? "online" : "counter", random);
        codes.add(code);
        int steps = random.nextInt(9);
        for (int i = 0; i < steps; i++) give(code, any(random));
    }

    private Command any(Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Command.TakeOver();
            case 2 -> new Command.Assign(random.nextBoolean() ? one.account() : other.account(), null);
            case 3 -> new Command.AskSupplement("thiếu", List.of("C1"), "căn cứ");
            case 4 -> new Command.Pause("căn cứ", "lý do");
            case 5 -> new Command.AskPapers("thiếu", List.of("C1"));
            case 6 -> new Command.Reject(2, "sửa lại");
            default -> random.nextInt(4) == 0 ? new Command.Resume(null) : new Command.Complete(null);
        };
    }

    /** Accepted or refused by its rule; by whichever of the two may. */
    private void give(String code, Command command) {
        if (commands.give(code, command, Request.of(Ids.next()), one) instanceof Outcome.Refused<Receipt>) {
            commands.give(code, command, Request.of(Ids.next()), other);
        }
    }

    private String filed(String channel, Random random) {
        var owner = new FileDossier.Owner("Nguyễn Văn " + random.nextInt(), null, null, null, null, null, null);
        var filing = new FileDossier(World.PROCEDURE, channel, null, world.commune.code(), null, owner, null);
        var outcome = commands.file(filing, Request.of(Ids.next()), one);
        if (outcome instanceof Outcome.Done<Receipt>(var receipt)) return receipt.code();
        throw new AssertionError(outcome);
    }

    private Predicate<DossierView> belongs(Group group) {
        var today = VietnameseTime.dateOf(clock.instant());
        var soon = VietnameseTime.dateOf(clock.instant().plus(Duration.ofDays(2)));
        return view -> {
            var day = view.due() == null ? null : VietnameseTime.dateOf(view.due());
            boolean running = view.status() == Status.RECEIVED || view.status() == Status.PROCESSING;
            boolean filed = view.status() == Status.FILED;
            boolean resolved = view.status() == Status.RESOLVED;
            return switch (group) {
                case ALL, NOT_ACCEPTED -> throw new IllegalArgumentException();
                case OPEN -> !view.status().over();
                case MINE -> one.account().equals(view.holder());
                case DEPARTMENT -> view.holder() != null;
                case TO_SIGN ->
                    running
                            && kind(view) == StepKind.APPROVE
                            && (view.holder() == null || one.account().equals(view.holder()));
                case TO_RECEIVE -> filed;
                case ONLINE -> filed && view.channel().equals("online");
                case DUE_TODAY -> running && day != null && !day.isAfter(today);
                case OVERDUE -> running && day != null && day.isBefore(today);
                case DUE_SOON -> running && day != null && day.isAfter(today) && !day.isAfter(soon);
                case WAITING -> view.status().waiting() || view.status() == Status.AWAITING_PAPERS;
                case APPLICANT ->
                    view.status() == Status.AWAITING_SUPPLEMENT
                            || view.status() == Status.AWAITING_PAYMENT
                            || view.status() == Status.AWAITING_PAPERS;
                case TO_RETURN -> resolved;
                case STANDING_IN -> false;
                case RETURN_TODAY -> resolved && day != null && !day.isAfter(today);
                case CONSULTED -> false; // nobody asks anybody here
            };
        };
    }

    private @Nullable StepKind kind(DossierView view) {
        var step = view.step();
        return step == null ? null : world.procedure.process().get(step).kind();
    }

    private static boolean passes(DossierRow row, InboxFilter filter) {
        UUID holder = filter.holder();
        return (filter.procedure() == null || filter.procedure().equals(row.procedureCode()))
                && (filter.channel() == null || filter.channel().equals(row.channel()))
                && (filter.status() == null || filter.status() == row.status())
                && (filter.agency() == null || filter.agency().equals(row.agency()))
                && (holder == null
                        || (holder.equals(InboxFilter.NOBODY) ? row.holder() == null : holder.equals(row.holder())));
    }

    private static Instant due(DossierRow row) {
        return row.due() == null ? Instant.MAX : row.due();
    }
}
