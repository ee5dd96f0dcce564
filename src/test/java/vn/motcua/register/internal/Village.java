package vn.motcua.register.internal;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Due;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.register.ImportRegister;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** A district with communes, one known procedure and a calendar where every day is a working day. */
final class Village {

    static final String KNOWN = "1.001193";
    static final String OLD = "2.000635";

    final Agency province = agency("T90", null, null);
    final Agency district = agency("T90.14", province.id(), LocalDate.of(2025, 6, 30));
    final List<Agency> communes = List.of(
            agency("T90.14.01", district.id(), null),
            agency("T90.14.02", district.id(), null),
            agency("T90.14.03", district.id(), null));
    final Map<String, Agency> agencies = new java.util.HashMap<>();
    final UUID version = UUID.randomUUID();

    private final BulkIntake dossiers;
    private final Texts texts;
    private final Clock clock;

    Village(BulkIntake dossiers, Texts texts, Clock clock) {
        this.dossiers = dossiers;
        this.texts = texts;
        this.clock = clock;
        for (var agency : List.of(province, district)) agencies.put(agency.code(), agency);
        for (var agency : communes) agencies.put(agency.code(), agency);
    }

    static Agency agency(String code, UUID superior, LocalDate last) {
        return new Agency(
                UUID.randomUUID(), code, code, AgencyKind.COMMUNE, superior, LocalDate.of(2004, 1, 1), last, null);
    }

    /** Imports as the operator: everything or nothing. */
    IntakeReport take(String csv) {
        return take(csv, false, false);
    }

    IntakeReport take(String csv, boolean dryRun, boolean keepGood) {
        var outcome = take(stream(csv), dryRun, keepGood, operator(Reach.EVERYWHERE), ImportRegister.Progress.NONE);
        return ((Outcome.Done<IntakeReport>) outcome).value();
    }

    Outcome<IntakeReport> take(
            InputStream in, boolean dryRun, boolean keepGood, Actor by, ImportRegister.Progress progress) {
        return take(ImportRegister.Source.of(in), dryRun, keepGood, by, progress);
    }

    Outcome<IntakeReport> take(
            ImportRegister.Source source,
            boolean dryRun,
            boolean keepGood,
            Actor by,
            ImportRegister.Progress progress) {
        var request = new ImportRegister.Request("so.csv", source, dryRun, keepGood, Texts.VIETNAMESE, progress);
        try {
            return importer().take(request, by);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Actor operator(Reach reach) {
        var permissions = reach.kind() == Reach.Kind.NOWHERE
                ? Map.<Permission, Reach>of()
                : Role.OPERATOR.permissions().stream().collect(toMap(each -> each, each -> reach));
        return new Actor(Actor.OPERATOR, "operator", Set.of(Role.OPERATOR), permissions);
    }

    static InputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    RegisterImport importer() {
        return new RegisterImport(dossiers, new KnownHere(), new OneProcedure(), new EveryDay(), texts, clock);
    }

    /** Checks rows as an import by somebody who may bring everything would. */
    RowReading reading() {
        return importer().reading(operator(Reach.EVERYWHERE), clock.instant());
    }

    private final class KnownHere implements Agencies {

        @Override
        public Optional<Agency> byId(UUID id) {
            return all().stream().filter(each -> each.id().equals(id)).findAny();
        }

        @Override
        public Optional<Agency> byCode(String code) {
            return Optional.ofNullable(agencies.get(code));
        }

        @Override
        public List<Agency> all() {
            return new ArrayList<>(agencies.values());
        }

        @Override
        public Set<UUID> tree(UUID agency, LocalDate on) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long revision() {
            return 0;
        }

        @Override
        public Agency inCharge(UUID agency, LocalDate on) {
            throw new UnsupportedOperationException();
        }
    }

    private final class OneProcedure implements Catalogue {

        @Override
        public Optional<ProcedureVersion> inForce(String code, LocalDate on) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ProcedureVersion> version(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ProcedureVersion> versions(String code) {
            if (code.equals(KNOWN)) return List.of(procedure(version, KNOWN, null));
            if (code.equals(OLD)) return List.of(procedure(UUID.randomUUID(), OLD, LocalDate.of(2020, 12, 31)));
            return List.of();
        }

        @Override
        public List<ProcedureVersion> all(LocalDate on) {
            throw new UnsupportedOperationException();
        }

        private static ProcedureVersion procedure(UUID id, String code, LocalDate last) {
            var usual = new ProcedureVersion.Case("usual", "Thường", true, null, days(5), days(3));
            var online = new ProcedureVersion.Case("online", "Trực tuyến", true, "online", days(5), days(2));
            return new ProcedureVersion(
                    id,
                    code,
                    1,
                    LocalDate.of(2010, 1, 1),
                    last,
                    code,
                    new ProcedureVersion.Sector("HT", "Hộ tịch"),
                    ProcedureVersion.OnlineLevel.FULL,
                    true,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(usual, online),
                    List.of(),
                    List.of(),
                    "",
                    WaitMode.CREDIT,
                    List.of());
        }

        private static Limit days(int amount) {
            return new Limit(Limit.Unit.CALENDAR_DAYS, amount);
        }
    }

    private static final class EveryDay implements Deadlines {

        @Override
        public Due due(
                UUID agency,
                Limit limit,
                java.time.Instant received,
                List<vn.motcua.calendar.Wait> waits,
                WaitMode mode) {
            var last = VietnameseTime.dateOf(received).plusDays(limit.amount());
            var due = VietnameseTime.instantOf(last.atTime(LocalTime.of(17, 0)));
            return new Due(limit, due, received, List.of(), List.of(), List.of());
        }

        @Override
        public Due moved(
                UUID agency,
                Limit limit,
                java.time.Instant given,
                java.time.Instant received,
                List<vn.motcua.calendar.Wait> waits,
                WaitMode mode) {
            throw new UnsupportedOperationException("an import moves no due date");
        }
    }
}
