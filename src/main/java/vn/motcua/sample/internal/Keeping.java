package vn.motcua.sample.internal;

import static vn.motcua.sample.SampleRefusal.COMPONENT_UNKNOWN;
import static vn.motcua.sample.SampleRefusal.DATE_OUT_OF_RANGE;
import static vn.motcua.sample.SampleRefusal.DATE_PAST;
import static vn.motcua.sample.SampleRefusal.KIND_OF_FILE;
import static vn.motcua.sample.SampleRefusal.NOT_PERMITTED;
import static vn.motcua.sample.SampleRefusal.PROCEDURE_UNKNOWN;
import static vn.motcua.sample.SampleRefusal.SAMPLE_UNKNOWN;
import static vn.motcua.sample.SampleRefusal.TOO_MANY;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;
import vn.motcua.file.ScreenFile;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.procedure.Catalogue;
import vn.motcua.sample.KeepSamples;
import vn.motcua.sample.Sample;
import vn.motcua.sample.Sample.Kind;
import vn.motcua.sample.SampleRefusal;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class Keeping implements KeepSamples {

    private static final int LONGEST_NAME = 200;
    private static final int REMEMBERED = 365;

    private final SampleStore store;
    private final ScreenFile screening;
    private final Catalogue catalogue;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final DataSize most;

    Keeping(
            SampleStore store,
            ScreenFile screening,
            Catalogue catalogue,
            TransactionOperations transactions,
            Clock clock,
            @Value("${motcua.file.most:20MB}") DataSize most) {
        this.store = store;
        this.screening = screening;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public long most() {
        return most.toBytes();
    }

    @Override
    public Outcome<Sample> add(Wish wish, InputStream content, Actor by) throws IOException {
        if (!keeps(by)) return Outcome.refused(NOT_PERMITTED);
        var flaw = flaw(wish);
        if (flaw.isPresent()) return Outcome.refused(flaw.get(), wish.component());
        var screened = wish.kind() == Kind.BLANK ? screening.putForm(content, most()) : screening.put(content, most());
        return switch (screened) {
            case Outcome.Refused<Stored>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Stored>(var stored) -> {
                if (wish.kind() == Kind.BLANK && stored.mediaType().startsWith("image/")) {
                    yield Outcome.refused(KIND_OF_FILE);
                }
                yield kept(transactions.execute(ignored -> add(wish, stored, by)));
            }
        };
    }

    private static Outcome<Sample> kept(@Nullable Outcome<Sample> outcome) {
        if (outcome == null) throw new IllegalStateException("a transaction without an outcome");
        return outcome;
    }

    private Optional<SampleRefusal> flaw(Wish wish) {
        if (!VietnameseTime.inRange(wish.from())) return Optional.of(DATE_OUT_OF_RANGE);
        if (wish.from().isBefore(today())) return Optional.of(DATE_PAST);
        var versions = catalogue.versions(wish.procedure());
        if (versions.isEmpty()) return Optional.of(PROCEDURE_UNKNOWN);
        boolean known = versions.stream()
                .flatMap(version -> version.components().stream())
                .anyMatch(component -> component.code().equals(wish.component()));
        return known ? Optional.empty() : Optional.of(COMPONENT_UNKNOWN);
    }

    private Outcome<Sample> add(Wish wish, Stored stored, Actor by) {
        store.lock(wish.procedure());
        var standing = store.of(wish.procedure(), today()).stream()
                .filter(each -> each.component().equals(wish.component()) && each.kind() == wish.kind())
                .filter(each -> each.validTo() == null)
                .toList();
        for (var each : standing) if (each.sha256().equals(stored.sha256())) return Outcome.done(each);
        if (standing.size() >= MOST) return Outcome.refused(TOO_MANY, MOST);
        var sample = new Sample(
                Ids.next(),
                wish.procedure(),
                wish.component(),
                wish.kind(),
                tidied(wish.fileName(), stored.mediaType()),
                stored.mediaType(),
                stored.size(),
                stored.sha256(),
                wish.from(),
                null);
        store.add(sample);
        store.journal("ADD", sample, null, said(sample), by.account(), now());
        return Outcome.done(sample);
    }

    /** The name as it came, with the ending of what it is. */
    private static String tidied(String sent, String mediaType) {
        var name = sent.replaceFirst("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .strip();
        if (name.isEmpty()) name = "mau";
        if (name.length() > LONGEST_NAME) name = name.substring(0, LONGEST_NAME);
        return name
                + switch (mediaType) {
                    case "application/pdf" -> ".pdf";
                    case "image/png" -> ".png";
                    case "image/jpeg" -> ".jpg";
                    default -> ".docx";
                };
    }

    private static String said(Sample sample) {
        return sample.kind() + " " + sample.fileName() + " " + sample.sha256().substring(0, 12);
    }

    @Override
    @Transactional
    public Outcome<Sample> withdraw(UUID id, Actor by) {
        if (!keeps(by)) return Outcome.refused(NOT_PERMITTED);
        var sample = store.byId(id).orElse(null);
        if (sample == null) return Outcome.refused(SAMPLE_UNKNOWN);
        if (store.end(id, today().minusDays(1))) {
            store.journal("WITHDRAW", sample, said(sample), null, by.account(), now());
        }
        return store.byId(id).map(Outcome::done).orElseThrow();
    }

    @Override
    public Outcome<List<Sample>> all(String procedure, Actor by) {
        if (!keeps(by)) return Outcome.refused(NOT_PERMITTED);
        return Outcome.done(store.of(procedure, today().minusDays(REMEMBERED)));
    }

    private static boolean keeps(Actor by) {
        return by.reach(Permission.CATALOGUE_MANAGE).kind() == Reach.Kind.EVERYWHERE;
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
