package vn.motcua.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Forms;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ExportProcedures;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;

/** A place where nothing can be filed electronically yet. */
final class NoForms implements Forms {

    @Override
    public List<FormVersion> all(LocalDate on) {
        return List.of();
    }

    @Override
    public List<FormVersion> versions(String code) {
        return List.of();
    }

    @Override
    public Optional<FormVersion> forProcedure(String procedure, LocalDate on) {
        return Optional.empty();
    }

    @Override
    public Optional<FormVersion> version(String code, LocalDate validFrom) {
        return Optional.empty();
    }

    @Override
    public Draft draft(String document, Locale locale) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<IntakeReport> take(List<ImportProcedures.Source> sources, boolean dryRun, Locale locale, Actor by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<ExportProcedures.Document>> export(Actor by) {
        throw new UnsupportedOperationException();
    }
}
