package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Staff;
import vn.motcua.dossier.Consultations;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.intake.IntakeReport;
import vn.motcua.interconnected.FileBundle;
import vn.motcua.interconnected.InterconnectedRefusal;
import vn.motcua.procedure.Bundle;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.ExportProcedures;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Outcome;

/** One lead with three parts and two questions, whatever dossier is asked about; one bundle, which nobody may file. */
final class NoLinks implements Consultations, PartDossiers, Bundles, FileBundle, Staff {

    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    @Override
    public List<Consultation> about(DossierView found, Actor by) {
        return about(found.code(), by);
    }

    @Override
    public List<Consultation> about(String code, Actor by) {
        return List.of(
                question("Đất có <b>tranh chấp</b>?", "Không", true),
                question("Có thuộc quy hoạch không?", null, null));
    }

    private static Consultation question(
            String text,
            @org.jspecify.annotations.Nullable String answer,
            @org.jspecify.annotations.Nullable Boolean late) {
        var officer = DeskOffice.OFFICER;
        boolean answered = answer != null;
        return new Consultation(
                new UUID(7, text.length()),
                officer,
                DeskOffice.AGENCY,
                DeskOffice.AGENCY,
                null,
                null,
                text,
                AT,
                AT.plusSeconds(3600),
                answered ? officer : null,
                answered ? AT.plusSeconds(7200) : null,
                answer,
                null,
                late,
                null,
                !answered,
                !answered);
    }

    @Override
    public Optional<Lead> of(DossierView found) {
        return of(found.code(), DeskOffice.officer());
    }

    @Override
    public Optional<Lead> of(String code, Actor by) {
        var filed = new Filed(
                new UUID(8, 8),
                "H40.43.25-261120-0009",
                Status.PROCESSING,
                DeskOffice.AGENCY,
                null,
                AT,
                DeskOffice.OFFICER,
                AT,
                AT,
                null,
                null,
                List.of());
        return Optional.of(new Lead(
                new UUID(9, 9),
                code,
                Status.PROCESSING,
                "1.001193",
                DeskOffice.AGENCY,
                null,
                DeskOffice.AGENCY,
                DeskOffice.OFFICER,
                AT,
                AT,
                List.of(
                        new Part(1, "1.001193", DeskOffice.AGENCY, null, filed),
                        new Part(2, "1.001193", DeskOffice.AGENCY, 1, null))));
    }

    @Override
    public Optional<Lead> of(UUID lead, Actor by) {
        return Optional.empty();
    }

    @Override
    public Outcome<Receipt> fileLead(
            FileDossier filing, String bundle, List<Planned> parts, Request request, Actor by) {
        return Outcome.refused(DossierRefusal.NOT_PERMITTED);
    }

    @Override
    public Outcome<Receipt> filePart(UUID lead, int ordinal, Instant at, Actor by) {
        return Outcome.refused(DossierRefusal.NOT_PERMITTED);
    }

    @Override
    public List<UUID> unsettled(int most) {
        return List.of();
    }

    @Override
    public List<Bundle> all(LocalDate on) {
        return List.of(new Bundle(
                "khai-sinh",
                LocalDate.of(2025, 7, 1),
                null,
                "Khai sinh – thường trú",
                "1.001193",
                List.of(new Bundle.Part("1.001193", "", null), new Bundle.Part("1.001193", "Công an <b>cấp xã</b>", 1)),
                List.of()));
    }

    @Override
    public Optional<Bundle> inForce(String code, LocalDate on) {
        return all(on).stream().filter(bundle -> bundle.code().equals(code)).findFirst();
    }

    @Override
    public List<Bundle> versions() {
        return all(LocalDate.EPOCH);
    }

    @Override
    public Set<Integer> longer(Bundle bundle) {
        return Set.of();
    }

    @Override
    public Outcome<IntakeReport> take(List<ImportProcedures.Source> sources, boolean dryRun, Locale locale, Actor by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<ExportProcedures.Document>> export(Actor by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Receipt> file(Filing filing, Request request, Actor by) {
        return Outcome.refused(InterconnectedRefusal.BUNDLE_UNKNOWN, filing.bundle());
    }

    @Override
    public List<Department> departments(UUID agency) {
        return List.of(new Department(new UUID(3, 3), agency, "Phòng Kinh tế", LocalDate.of(2020, 1, 1), null));
    }

    @Override
    public Optional<Department> department(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<Officer> posts(UUID agency, LocalDate from) {
        return List.of();
    }

    @Override
    public List<Service> services(UUID agency, LocalDate from) {
        return List.of();
    }

    @Override
    public Optional<Service> service(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<Delegation> delegations(UUID officer) {
        return List.of();
    }

    @Override
    public List<Delegation> delegationsLasting(LocalDate day) {
        return List.of();
    }

    @Override
    public Optional<Delegation> delegation(UUID id) {
        return Optional.empty();
    }
}
