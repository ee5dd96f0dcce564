package vn.motcua.register.internal;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.TakenIn;
import vn.motcua.intake.Row;

/** From a row of the table to the dossier it tells of. For one thread: it reuses its buffers. */
final class RowReading {

    private final EntryReader entries;
    private final KnownProcedures procedures;
    private final DueReading dues;
    private final Oddities oddities;
    private final Agencies agencies;
    private final ContentSum sums = new ContentSum();
    private final Detail details = new Detail();

    RowReading(EntryReader entries, KnownProcedures procedures, DueReading dues, Oddities oddities, Agencies agencies) {
        this.entries = entries;
        this.procedures = procedures;
        this.dues = dues;
        this.oddities = oddities;
        this.agencies = agencies;
    }

    /** Null when the row is refused; the report then says why. */
    @Nullable
    TakenIn read(Row row) {
        var entry = entries.read(row);
        if (entry == null) return null;
        var received = entry.dates().received();
        var begin = received == null ? entry.parts().day() : received.date();
        var procedure = procedures.find(entry.procedure(), begin);
        oddities.tell(entry, begin, procedure);
        var course = CourseReading.of(
                row,
                entry.status(),
                entry.refused(),
                entry.dates(),
                entry.parts(),
                dues.of(entry, procedure),
                entry.supplements());
        return new TakenIn(
                row.line(),
                entry.code(),
                sums.of(entry),
                entry.agency().id(),
                entry.channel(),
                entry.level(),
                procedure.taken(entry.channel()),
                course,
                new TakenIn.Marks(
                        entry.componentsDigitised(), entry.resultDigitised(), entry.feeBearing(), entry.paidOnline()),
                new TakenIn.Person(
                        entry.name(),
                        entry.optional(Columns.IDENTITY_NUMBER),
                        entry.optional(Columns.PHONE),
                        entry.optional(Columns.ADDRESS)),
                details.of(entry),
                entry.note(),
                serial(entry.parts()));
    }

    /** Only codes in this system's own form can meet one it allocates. */
    private TakenIn.@Nullable Serial serial(DossierCode code) {
        if (!code.shortDate()) return null;
        return agencies.byCode(code.agency())
                .map(agency -> new TakenIn.Serial(agency.id(), code.day(), code.serial()))
                .orElse(null);
    }
}
