package vn.motcua.interconnected.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRefusal.AGENCY_ENDED;
import static vn.motcua.dossier.DossierRefusal.LEAD_DUE_BEFORE_PARTS;
import static vn.motcua.dossier.DossierRefusal.TOO_MANY_PARTS;
import static vn.motcua.interconnected.internal.BundleOffice.code;
import static vn.motcua.interconnected.internal.BundleOffice.receipt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actors;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** What interconnected work does not allow; nothing of a refused command stays. */
@MotcuaIT
@Import(BundleOffice.class)
class LinkedRefusalsIT {

    @Autowired
    BundleOffice office;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    BundleOffice.World world;

    @BeforeEach
    void open() {
        clock.set(LocalDateTime.of(2026, 6, 3, 8, 0));
        world = office.new World();
    }

    @Test
    void a_correction_that_would_bring_the_lead_before_its_parts_is_refused_and_another_is_not() {
        var code = world.received();
        var due = Objects.requireNonNull(world.lead(code).due());
        clock.set(LocalDateTime.of(2026, 6, 12, 9, 0));
        world.resolve(code, 1); // the police's part is now due with the lead

        var refused = world.refused(code, received("2026-05-20T01:00:00Z"), world.commune.officer());

        assertThat(refused).isEqualTo(LEAD_DUE_BEFORE_PARTS);
        assertThat(world.lead(code).due()).isEqualTo(due);
        world.done(code, received("2026-06-03T02:30:00Z"), world.commune.officer());
        assertThat(world.lead(code).due()).isEqualTo(due);
    }

    @Test
    void the_twenty_first_part_is_refused_of_a_filing_and_of_an_officer() {
        var one = new PartDossiers.Planned("1.003197", world.police.code(), null);
        var by = world.commune.officer();
        var many = Collections.nCopies(PartDossiers.MOST + 1, one);

        assertThat(code(office.parts.fileLead(lead(), "khai-sinh", many, Request.of(Ids.next()), by)))
                .isEqualTo(TOO_MANY_PARTS);
        assertThat(code(office.parts.fileLead(lead(), "khai-sinh", List.of(), Request.of(Ids.next()), by)))
                .isEqualTo(TOO_MANY_PARTS);
        var full = Collections.nCopies(PartDossiers.MOST, one);
        var code = receipt(office.parts.fileLead(lead(), "khai-sinh", full, Request.of(Ids.next()), by))
                .code();
        world.done(code, new Command.Receive(null), by);

        var another = new Command.OpenPart("1.003197", world.police.code(), "Phải xóa nơi cũ");
        assertThat(world.refused(code, another, by)).isEqualTo(TOO_MANY_PARTS);
        assertThat(world.lead(code).parts()).hasSize(PartDossiers.MOST);
    }

    @Test
    void an_agency_that_ended_gets_no_part_no_step_and_no_question() {
        var code = world.received();
        var by = world.commune.officer();
        end(world.police);

        assertThat(code(office.bundles.file(world.filing(), Request.of(Ids.next()), by)))
                .isEqualTo(AGENCY_ENDED);
        var gone = world.police.code();
        assertThat(world.refused(code, new Command.OpenPart("1.003197", gone, "Lý do"), by))
                .isEqualTo(AGENCY_ENDED);
        assertThat(world.refused(code, new Command.HandToAgency(gone, "Lý do"), by))
                .isEqualTo(AGENCY_ENDED);
        var tomorrow = clock.instant().plusSeconds(86_400);
        assertThat(world.refused(code, new Command.Consult(gone, null, null, "Hỏi", tomorrow), by))
                .isEqualTo(AGENCY_ENDED);
        assertThat(world.see(code, by).journal()).hasSize(2);
    }

    private void end(BundleOffice.Place place) {
        var outcome = agencies.close(place.id(), LocalDate.of(2026, 6, 3), null, actors.operator());
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        clock.set(LocalDateTime.of(2026, 6, 4, 8, 0));
    }

    private FileDossier lead() {
        var owner = world.filing().owner();
        return new FileDossier("2.002622", "counter", null, world.commune.code(), null, owner, null);
    }

    private static Command received(String at) {
        return new Command.Correct(Command.Entry.RECEIVED_AT, at, "Ghi nhầm giờ");
    }
}
