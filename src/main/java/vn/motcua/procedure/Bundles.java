package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Outcome;

/** The catalogue of bundles, kept beside that of procedures. */
public interface Bundles {

    /** Those in force on that date, by name. */
    List<Bundle> all(LocalDate on);

    Optional<Bundle> inForce(String code, LocalDate on);

    /** Every content there is, ended and coming ones too, the newest of a code first. */
    List<Bundle> versions();

    /** Numbers of the parts, from 1, whose legal limit is surely longer than the lead's: their due dates will be cut. */
    Set<Integer> longer(Bundle bundle);

    /**
     * Takes bundles from JSON documents (docs/catalogue.md), all of them or none; the same again counts as present, changed
     * content needs a later first day. Needs {@link vn.motcua.identity.Permission#CATALOGUE_MANAGE} everywhere.
     */
    Outcome<IntakeReport> take(List<ImportProcedures.Source> sources, boolean dryRun, Locale locale, Actor by);

    /** Every bundle as the documents {@link #take} reads: {@code <code>@<validFrom>.json}. */
    Outcome<List<ExportProcedures.Document>> export(Actor by);
}
