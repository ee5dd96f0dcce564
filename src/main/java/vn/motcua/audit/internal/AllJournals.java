package vn.motcua.audit.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditRefusal;
import vn.motcua.audit.Change;
import vn.motcua.audit.ChangeJournal;
import vn.motcua.audit.ChangeReader;
import vn.motcua.audit.ReadChanges;
import vn.motcua.shared.Outcome;

/** Merges a page of each journal into one page; what one journal shows of an instant comes before the next journal's. */
@Component
class AllJournals implements ReadChanges {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant END = Instant.parse("2300-01-01T00:00:00Z");
    private static final Comparator<Change> NEWEST_FIRST = Comparator.comparing(Change::at)
            .reversed()
            .thenComparing(Change::kind)
            .thenComparing(Change::id, Comparator.comparing(UUID::toString).reversed());

    private final ObjectProvider<ChangeJournal> journals;

    AllJournals(ObjectProvider<ChangeJournal> journals) {
        this.journals = journals;
    }

    @Override
    public List<String> kinds() {
        return journals.stream().map(ChangeJournal::kind).sorted().toList();
    }

    @Override
    public Outcome<Listing> list(@Nullable String kind, @Nullable String after, ChangeReader by) {
        boolean everywhere = by.readsAllChanges();
        var agencies = by.readsChangesOf();
        if (!everywhere && agencies.isEmpty()) return Outcome.refused(AuditRefusal.NOT_ALLOWED);
        if (kind != null && !kinds().contains(kind)) return Outcome.refused(AuditRefusal.KIND_UNKNOWN);
        var key = after == null ? new Key(END, "", LAST) : Key.read(after);
        if (key == null) return Outcome.refused(AuditRefusal.KEY_INVALID);

        var found = new ArrayList<Change>();
        journals.stream()
                .filter(journal -> kind == null || journal.kind().equals(kind))
                .forEach(journal -> found.addAll(journal.before(asked(journal.kind(), key, everywhere, agencies))));
        found.sort(NEWEST_FIRST);
        if (found.size() <= PAGE_SIZE) return Outcome.done(new Listing(List.copyOf(found), null));
        var page = List.copyOf(found.subList(0, PAGE_SIZE));
        return Outcome.done(new Listing(page, Key.of(page.getLast()).toString()));
    }

    /** Of the key's own instant, journals before the key's were shown whole, those after it not at all. */
    private static ChangeJournal.Asked asked(String kind, Key key, boolean everywhere, Set<UUID> agencies) {
        int order = kind.compareTo(key.kind());
        var id = order == 0 ? key.id() : order < 0 ? FIRST : LAST;
        return new ChangeJournal.Asked(key.at(), id, PAGE_SIZE + 1, everywhere, agencies);
    }

    private record Key(Instant at, String kind, UUID id) {

        static Key of(Change change) {
            return new Key(change.at(), change.kind(), change.id());
        }

        static @Nullable Key read(String text) {
            var parts = text.split("~", -1);
            if (parts.length != 3) return null;
            try {
                var at = Instant.parse(parts[0]);
                return at.isAfter(END) || at.isBefore(Instant.EPOCH)
                        ? null
                        : new Key(at, parts[1], UUID.fromString(parts[2]));
            } catch (DateTimeException | IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return at + "~" + kind + "~" + id;
        }
    }
}
