package vn.motcua.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ExportProcedures;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;

/** The question sets that are known, with their versions. */
public interface QuestionSets {

    /** Those in force on that date, by code. */
    List<QuestionSet> all(LocalDate on);

    /** Every version of a code, the newest first. */
    List<QuestionSet> versions(String code);

    /** The very version, whatever came after it. */
    Optional<QuestionSet> version(String code, LocalDate validFrom);

    /** What is asked this way on that date: of several sets the one with the latest first day, then the first by code. */
    Optional<QuestionSet> asked(Via via, LocalDate on);

    /** Reads a document without keeping it; the report says what is wrong with it. */
    Draft draft(String document, Locale locale);

    /**
     * Takes sets from JSON documents (docs/surveys.md), all of them or none; the same again counts as present, changed
     * content needs a later first day, so that what was answered stays. Needs
     * {@link vn.motcua.identity.Permission#SURVEY_MANAGE} everywhere.
     */
    Outcome<IntakeReport> take(List<ImportProcedures.Source> sources, boolean dryRun, Locale locale, Actor by);

    /** Every version as the documents {@link #take} reads: {@code <code>@<validFrom>.json}. */
    Outcome<List<ExportProcedures.Document>> export(Actor by);

    /** @param set what it would be; empty when it has errors */
    record Draft(Optional<QuestionSet> set, IntakeReport report) {}
}
