package vn.motcua.dossier.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Due;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.dossier.FileDossier;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Step;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.Ids;

/**
 * A small world around the dossier module: two communes under a province, one procedure of five steps, officers in each
 * role. Hand-written neighbours; the database is real. Limits run by the plain clock: a working day is 24 hours.
 */
final class World implements Agencies, Catalogue, Deadlines, Actors, Colleagues {

    static final String PROCEDURE = "1.000001";

    final Agency province = agency("P" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT), null);
    final Agency commune = agency(province.code() + ".01", province.id());
    final Agency neighbour = agency(province.code() + ".02", province.id());
    final ProcedureVersion procedure = procedure();

    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<UUID, Actor> actors = new HashMap<>();

    /** The accounts of the one department there is. */
    final Set<UUID> department = new HashSet<>();

    /** Departments by id, each of an agency; who is in one. */
    final Map<UUID, UUID> departments = new HashMap<>();

    final Map<UUID, Set<UUID>> members = new HashMap<>();

    World() {
        for (var each : List.of(province, commune, neighbour)) agencies.put(each.code(), each);
    }

    CommandPipeline pipeline(DataSource source, Clock clock) {
        return pipeline(source, clock, new Remembered());
    }

    CommandPipeline pipeline(DataSource source, Clock clock, Remembered remembered) {
        return pipeline(source, clock, remembered, event -> {});
    }

    CommandPipeline pipeline(DataSource source, Clock clock, Remembered remembered, ApplicationEventPublisher events) {
        var jdbc = new JdbcTemplate(source);
        var client = JdbcClient.create(jdbc);
        return new CommandPipeline(
                new DossierStore(client),
                filings(source, clock, remembered),
                new MoveStore(jdbc),
                new StepStore(jdbc),
                remembered,
                this,
                this,
                this,
                this,
                this,
                new EveryFile(),
                new LinkWriting(jdbc),
                new Linking(new LinkStore(client), this, this, this, this, new NoStaff(departments)),
                channel -> false,
                events,
                clock);
    }

    FilingPipeline filings(DataSource source, Clock clock, Remembered remembered) {
        var jdbc = new JdbcTemplate(source);
        return new FilingPipeline(
                new DossierStore(JdbcClient.create(jdbc)),
                new FilingStore(jdbc),
                new LinkedFilingStore(jdbc),
                remembered,
                this,
                this,
                this,
                clock);
    }

    Parts parts(DataSource source, Clock clock, Remembered remembered) {
        var jdbc = JdbcClient.create(source);
        return new Parts(
                filings(source, clock, remembered),
                new DossierStore(jdbc),
                new PartStore(jdbc),
                new ViewStore(jdbc),
                this,
                this);
    }

    Inbox inbox(JdbcClient jdbc, Clock clock) {
        return new Inbox(
                new ListStore(jdbc),
                new InboxStore(jdbc),
                new CountStore(jdbc),
                new ConsultedStore(jdbc),
                this,
                this,
                this,
                this,
                clock);
    }

    Actor officer(Agency agency, Role... roles) {
        var reach = new EnumMap<Permission, Reach>(Permission.class);
        for (var role : roles) {
            for (var permission : role.permissions()) {
                reach.put(permission, role == Role.CITIZEN ? Reach.OWN : Reach.of(Set.of(agency.id())));
            }
        }
        var actor = new Actor(Ids.next(), "officer", Set.of(roles), reach);
        actors.put(actor.account(), actor);
        return actor;
    }

    /** Somebody of the commune who may do everything there. */
    Actor everybody() {
        return officer(commune, Role.RECEPTIONIST, Role.HEAD, Role.SPECIALIST, Role.LEADER);
    }

    FileDossier filing(String owner) {
        return new FileDossier(
                PROCEDURE,
                "counter",
                null,
                commune.code(),
                null,
                new FileDossier.Owner(owner, "012345678901", "0912345678", null, "Thôn 1", null, null),
                null);
    }

    private static Agency agency(String code, @Nullable UUID superior) {
        return new Agency(
                Ids.next(),
                code,
                "Cơ quan " + code,
                AgencyKind.COMMUNE,
                superior,
                LocalDate.of(2004, 1, 1),
                null,
                null);
    }

    private static ProcedureVersion procedure() {
        return new ProcedureVersion(
                Ids.next(),
                PROCEDURE,
                1,
                LocalDate.of(2015, 1, 1),
                null,
                "Thủ tục thử",
                new ProcedureVersion.Sector("S1", "Lĩnh vực"),
                ProcedureVersion.OnlineLevel.FULL,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(new ProcedureVersion.Component("C1", "Tờ khai", 1, 0, true, "", true)),
                List.of(
                        new ProcedureVersion.Case("normal", "Thường", true, null, days(5), days(3)),
                        new ProcedureVersion.Case("verify", "Xác minh", false, null, days(9), days(8))),
                List.of(),
                List.of(),
                "",
                WaitMode.CREDIT,
                List.of(
                        new Step("receive", "Tiếp nhận", StepKind.RECEIVE, "RECEPTIONIST", 2),
                        new Step("assign", "Phân công", StepKind.ASSIGN, "HEAD", 2),
                        new Step("appraise", "Thẩm định", StepKind.APPRAISE, "SPECIALIST", 8),
                        new Step("approve", "Phê duyệt", StepKind.APPROVE, "LEADER", 4),
                        new Step("return", "Trả kết quả", StepKind.RETURN, "RECEPTIONIST", 4)));
    }

    private static Limit days(int amount) {
        return new Limit(Limit.Unit.WORKING_DAYS, amount);
    }

    @Override
    public Optional<Agency> byId(UUID id) {
        return agencies.values().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Agency> byCode(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    @Override
    public List<Agency> all() {
        return List.copyOf(agencies.values());
    }

    @Override
    public Set<UUID> tree(UUID agency, LocalDate on) {
        return agency.equals(province.id()) ? Set.of(province.id(), commune.id(), neighbour.id()) : Set.of(agency);
    }

    @Override
    public Agency inCharge(UUID agency, LocalDate on) {
        return byId(agency).orElseThrow();
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public Optional<ProcedureVersion> inForce(String code, LocalDate on) {
        return code.equals(PROCEDURE) ? Optional.of(procedure) : Optional.empty();
    }

    @Override
    public Optional<ProcedureVersion> version(UUID id) {
        return id.equals(procedure.id()) ? Optional.of(procedure) : Optional.empty();
    }

    @Override
    public List<ProcedureVersion> versions(String code) {
        return List.of(procedure);
    }

    @Override
    public List<ProcedureVersion> all(LocalDate on) {
        return List.of(procedure);
    }

    @Override
    public Due due(UUID agency, Limit limit, Instant received, List<Wait> waits, WaitMode mode) {
        var length = limit.unit() == Limit.Unit.HOURS
                ? Duration.ofHours(limit.amount())
                : Duration.ofDays(Math.max(1, limit.amount()));
        for (var wait : waits) length = length.plus(Duration.between(wait.from(), wait.to()));
        return new Due(limit, received.plus(length), received, List.of(), List.of(), List.of());
    }

    @Override
    public Due moved(UUID agency, Limit limit, Instant given, Instant received, List<Wait> waits, WaitMode mode) {
        var moved = given;
        for (var wait : waits) moved = moved.plus(Duration.between(wait.from(), wait.to()));
        return new Due(limit, moved, received, List.of(), List.of(), List.of());
    }

    @Override
    public Optional<Actor> byAccount(UUID account) {
        return Optional.ofNullable(actors.get(account));
    }

    @Override
    public List<Actor> at(UUID agency) {
        return actors.values().stream()
                .filter(actor -> actor.reach(Permission.DOSSIER_PROCESS).covers(agency))
                .toList();
    }

    @Override
    public Set<UUID> ofDepartment(UUID account) {
        return department.contains(account) ? Set.copyOf(department) : Set.of();
    }

    @Override
    public Set<UUID> departmentsOf(UUID account) {
        return members.getOrDefault(account, Set.of());
    }

    @Override
    public Optional<Actor> named(String username) {
        return Optional.empty();
    }

    @Override
    public Actor operator() {
        return officer(province, Role.OPERATOR);
    }
}
