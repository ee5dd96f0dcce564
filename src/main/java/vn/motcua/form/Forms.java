package vn.motcua.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ExportProcedures;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;

/** The electronic forms that are known, with their versions. */
public interface Forms {

    /** Those in force on that date, by title. */
    List<FormVersion> all(LocalDate on);

    /** Every version of a code, the newest first. */
    List<FormVersion> versions(String code);

    /** The form of a procedure on that date. */
    Optional<FormVersion> forProcedure(String procedure, LocalDate on);

    /** The very version, whatever came after it. */
    Optional<FormVersion> version(String code, LocalDate validFrom);

    /** Reads a document without keeping it; the report says what is wrong with it. */
    Draft draft(String document, Locale locale);

    /**
     * Takes forms from JSON documents (docs/forms.md), all of them or none; the same again counts as present, changed content
     * needs a later first day. Needs {@link vn.motcua.identity.Permission#CATALOGUE_MANAGE} everywhere.
     */
    Outcome<IntakeReport> take(List<ImportProcedures.Source> sources, boolean dryRun, Locale locale, Actor by);

    /** Every version as the documents {@link #take} reads: {@code <code>@<validFrom>.json}. */
    Outcome<List<ExportProcedures.Document>> export(Actor by);

    /** @param form what it would be; empty when it has errors */
    record Draft(Optional<FormVersion> form, IntakeReport report) {}
}
