package vn.motcua.interconnected.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRefusal.*;
import static vn.motcua.interconnected.InterconnectedRefusal.*;
import static vn.motcua.interconnected.internal.BundleOffice.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.FormSixQuery;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRequest;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** A bundle through three agencies: parts one after the other, their dues, what the citizen sees and what counts. */
@MotcuaIT
@Import(BundleOffice.class)
class BundlesIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @Autowired
    BundleOffice office;

    @Autowired
    FiguresQuery figures;

    @Autowired
    FormSixQuery formSix;

    @Autowired
    vn.motcua.dossier.BringFile files;

    @Autowired
    JournalVerification verification;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    BundleOffice.World world;

    @BeforeEach
    void open() {
        clock.set(LocalDateTime.of(2026, 6, 3, 8, 0));
        world = office.new World();
    }

    @Test
    void receiving_the_lead_files_and_receives_the_first_part_and_the_others_wait_for_its_result() {
        var code = world.received();

        var lead = world.lead(code);
        assertThat(lead.parts()).hasSize(3);
        assertThat(world.see(world.partCode(code, 1), world.commune.officer()).status())
                .isEqualTo(Status.RECEIVED);
        assertThat(lead.parts().get(1).filed()).isNull();
        assertThat(lead.parts().get(2).filed()).isNull();

        world.resolve(code, 1);

        var police = world.see(world.partCode(code, 2), world.police.officer());
        assertThat(police.status()).isEqualTo(Status.RECEIVED);
        assertThat(police.competentAgency()).isEqualTo(world.police.id());
        assertThat(police.receivingAgency()).isEqualTo(world.commune.id());
        assertThat(world.see(world.partCode(code, 3), world.insurance.officer()).status())
                .isEqualTo(Status.RECEIVED);
        assertThat(notices(world.police.officer())).containsExactly("PART_HERE");
        assertThat(world.see(world.partCode(code, 1), world.commune.officer()).status())
                .as("its result is the lead's")
                .isEqualTo(Status.RETURNED);
    }

    @Test
    void every_part_is_due_by_its_own_limit_and_never_after_the_lead() {
        var code = world.received();
        var due = Objects.requireNonNull(world.lead(code).due());
        clock.set(LocalDateTime.of(2026, 6, 12, 9, 0));

        world.resolve(code, 1);

        assertThat(world.see(world.partCode(code, 1), world.commune.officer()).due())
                .isEqualTo("2026-06-03T10:00:00Z"); // the same day
        assertThat(world.see(world.partCode(code, 2), world.police.officer()).due())
                .as("seven working days would end on 23/6")
                .isEqualTo(due);
        var insured = world.partCode(code, 3);
        world.done(insured, new Command.AskSupplement("Thiếu tờ khai", List.of(), null), world.insurance.officer());
        clock.set(LocalDateTime.of(2026, 6, 15, 9, 0));
        world.done(insured, new Command.Supplement(null), world.commune.officer());
        assertThat(world.see(insured, world.insurance.officer()).due()).isEqualTo(due);
    }

    @Test
    void the_citizen_has_one_dossier_and_comes_from_it_to_its_parts() {
        var code = world.received();
        var part = world.partCode(code, 1);

        assertThat(codes(null, world.citizen)).containsExactly(code);
        assertThat(codes("be lien thong", world.citizen)).containsExactly(code);
        assertThat(codes(part, world.citizen)).isEmpty();
        assertThat(office.parts.of(code, world.citizen).orElseThrow().parts()).hasSize(3);
        assertThat(office.dossiers.byCode(part, world.citizen)).isPresent();
        assertThat(office.dossiers.track(part).orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void the_result_of_a_part_comes_to_the_lead_at_once_or_when_it_is_attached_later() throws IOException {
        var code = world.received();
        var part = world.partCode(code, 1);

        world.resolve(code, 1);
        world.done(part, result("giay-khai-sinh.pdf"), world.commune.officer());

        assertThat(world.see(code, world.commune.officer()).attachments())
                .filteredOn(file -> file.purpose().equals("result"))
                .extracting(file -> file.fileName())
                .containsExactly("giay-khai-sinh.pdf");
    }

    @Test
    void a_part_has_the_papers_of_the_lead_and_the_results_before_it() throws IOException {
        var code = receipt(office.bundles.file(world.filing(), Request.of(Ids.next()), world.commune.officer()))
                .code();
        var paper = (Command.Attach) result("giay-chung-sinh.pdf");
        var brought = new Command.Attach(
                "giay-chung-sinh",
                Command.Purpose.COMPONENT,
                paper.fileName(),
                paper.mediaType(),
                paper.size(),
                paper.sha256(),
                true);
        world.done(code, brought, world.commune.officer());
        world.done(code, new Command.Receive(null), world.commune.officer());
        world.done(world.partCode(code, 1), result("giay-khai-sinh.pdf"), world.commune.officer());

        world.resolve(code, 1);

        assertThat(world.see(world.partCode(code, 2), world.police.officer()).attachments())
                .extracting(file -> file.fileName())
                .containsExactlyInAnyOrder("giay-chung-sinh.pdf", "giay-khai-sinh.pdf");
    }

    @Test
    void the_lead_gets_no_result_while_parts_are_open_unless_somebody_says_why() {
        var code = world.received();
        world.done(code, new Command.Complete(null), world.commune.officer());

        assertThat(world.refused(code, new Command.Complete("Đồng ý"), world.commune.officer()))
                .isEqualTo(PARTS_OPEN);
        world.done(
                code,
                new Command.Complete(null, null, "Người nộp xin nhận trước giấy khai sinh"),
                world.commune.officer());

        var journal = world.see(code, world.commune.officer()).journal().getLast();
        assertThat(journal.action()).isEqualTo(Action.APPROVE_RESULT);
        assertThat(journal.detail()).contains("\"openParts\":3");
        assertThat(journal.note()).contains("nhận trước");
    }

    @Test
    void the_lead_gets_its_result_without_a_word_when_all_parts_have_ended() {
        var code = world.received();
        for (int number = 1; number <= 3; number++) world.resolve(code, number);

        world.done(code, new Command.Complete(null), world.commune.officer());
        world.done(code, new Command.Complete(null), world.commune.officer());

        assertThat(world.lead(code).status()).isEqualTo(Status.RESOLVED);
        assertThat(world.lead(code).open()).isZero();
    }

    @Test
    void parts_end_with_a_lead_that_is_withdrawn_and_those_not_filed_never_are() {
        var code = world.received();

        world.done(code, new Command.Withdraw("Người nộp rút"), world.commune.officer());

        assertThat(world.part(code, 1).filed())
                .extracting(part -> part.status())
                .isEqualTo(Status.WITHDRAWN);
        assertThat(world.part(code, 2).filed()).isNull();
    }

    @Test
    void a_part_that_is_refused_keeps_those_waiting_for_it_from_being_filed() {
        var code = world.received();

        world.done(world.partCode(code, 1), new Command.Refuse("Luật Hộ tịch", "Không đủ"), world.commune.officer());

        assertThat(world.part(code, 2).filed()).isNull();
        assertThat(world.lead(code).open()).isEqualTo(2);
    }

    @Test
    void an_officer_opens_a_further_part_of_any_dossier() {
        var filed = office.commands.file(
                new vn.motcua.dossier.FileDossier(
                        "1.004222",
                        "counter",
                        null,
                        world.commune.code(),
                        null,
                        world.filing().owner(),
                        null),
                Request.of(Ids.next()),
                world.commune.officer());
        var code = receipt(filed).code();
        world.done(code, new Command.Receive(null), world.commune.officer());

        world.done(
                code,
                new Command.OpenPart("1.003197", world.police.code(), "Phải xóa nơi cũ"),
                world.commune.officer());

        assertThat(world.see(world.partCode(code, 1), world.police.officer()).status())
                .isEqualTo(Status.RECEIVED);
        assertThat(world.refused(
                        world.partCode(code, 1),
                        new Command.OpenPart("1.003197", world.police.code(), "Lý do"),
                        world.police.officer()))
                .isEqualTo(PART_OF_PART);
        assertThat(world.refused(
                        code, new Command.OpenPart("9.999999", world.police.code(), "Lý do"), world.commune.officer()))
                .isEqualTo(UNKNOWN_PROCEDURE);
        assertThat(world.refused(code, new Command.OpenPart("1.003197", "X9", "Lý do"), world.commune.officer()))
                .isEqualTo(UNKNOWN_AGENCY);
    }

    @Test
    void a_lead_counts_once_where_it_was_received_and_parts_in_their_own_table() {
        var code = world.received();
        world.resolve(code, 1);

        var commune = done(figures.figures(request(world.commune), world.commune.officer()));
        var police = done(formSix.formSix(request(world.police), world.police.officer()));
        var communeParts = done(figures.figures(request(world.commune).ofParts(), world.commune.officer()));
        var policeParts = done(figures.figures(request(world.police).ofParts(), world.police.officer()));

        assertThat(commune.figures().received().total()).isEqualTo(1);
        assertThat(police.figures().received().total()).isZero();
        assertThat(communeParts.figures().received().total()).isEqualTo(1);
        assertThat(communeParts.figures().resolved().total()).isEqualTo(1);
        assertThat(policeParts.figures().inProgress().total()).isEqualTo(1);
    }

    @Test
    void filing_twice_with_one_request_makes_one_lead_and_what_is_wrong_is_told() {
        var request = Request.of(Ids.next());
        var by = world.commune.officer();

        var first = receipt(office.bundles.file(world.filing(), request, by));
        var again = receipt(office.bundles.file(world.filing(), request, by));

        assertThat(again.code()).isEqualTo(first.code());
        assertThat(again.replayed()).isTrue();
        var other = world.filing(List.of(world.commune.code(), world.police.code(), world.police.code()), "khai-sinh");
        assertThat(code(office.bundles.file(other, request, by))).isEqualTo(REQUEST_REUSED);
        var next = Request.of(Ids.next());
        assertThat(code(office.bundles.file(world.filing(List.of(), "khai-sinh"), next, by)))
                .isEqualTo(AGENCY_FOR_EACH_PART);
        assertThat(code(office.bundles.file(world.filing(List.of("X", "Y", "Z"), "khai-sinh"), next, by)))
                .isEqualTo(UNKNOWN_AGENCY);
        assertThat(code(office.bundles.file(world.filing(List.of(), "khong-co"), next, by)))
                .isEqualTo(BUNDLE_UNKNOWN);
        assertThat(code(office.bundles.file(world.filing(), next, world.police.officer())))
                .isEqualTo(UNKNOWN_AGENCY);
    }

    @Test
    void the_agency_of_a_part_reads_neither_the_lead_nor_the_others_and_gives_them_no_command() {
        var code = world.received();
        world.resolve(code, 1);

        assertThat(office.dossiers.byCode(code, world.police.officer())).isEmpty();
        assertThat(office.dossiers.byCode(world.partCode(code, 3), world.police.officer()))
                .isEmpty();
        assertThat(office.parts.of(code, world.police.officer())).isEmpty();
        assertThat(office.parts.of(world.partCode(code, 2), world.police.officer()))
                .isPresent();
        assertThat(world.refused(code, new Command.Stop("Luật", "Lý do"), world.police.officer()))
                .isEqualTo(DOSSIER_NOT_FOUND);
    }

    @Test
    void a_part_is_not_appointed_after_its_lead() {
        var code = world.received();
        var due = Objects.requireNonNull(world.lead(code).due());

        var late = new Command.Apologise("Quá tải", due.plusSeconds(60));

        assertThat(world.refused(world.partCode(code, 1), late, world.commune.officer()))
                .isEqualTo(DUE_AFTER_LEAD);
    }

    @Test
    void what_did_not_follow_at_once_is_done_by_the_timer_and_nothing_is_done_twice(@Autowired Follower follower) {
        var code = world.received();
        jdbc.sql("select count(*) from dossier.part").query(Long.class).single();

        follower.sweep();
        follower.sweep();

        assertThat(world.lead(code).parts())
                .filteredOn(part -> part.filed() != null)
                .hasSize(1);
        assertThat(world.see(world.partCode(code, 1), world.commune.officer()).journal())
                .hasSize(2);
    }

    @Test
    void the_journals_hold_together() {
        var code = world.received();
        for (int number = 1; number <= 3; number++) world.resolve(code, number);

        assertThat(verification.verify(actors.operator()).orElseThrow().broken())
                .isEmpty();
    }

    private Command result(String name) throws IOException {
        var bytes = ("%PDF-1.4 " + unique(name)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var kept = files.bring(new ByteArrayInputStream(bytes), 1_000, world.commune.officer());
        if (!(kept instanceof Outcome.Done(var stored))) throw new AssertionError(kept);
        return new Command.Attach(
                null, Command.Purpose.RESULT, name, stored.mediaType(), stored.size(), stored.sha256(), true);
    }

    private static String unique(String name) {
        return name + Ids.next();
    }

    private ReportRequest request(BundleOffice.Place place) {
        return ReportRequest.of(place.code(), FIRST, LAST);
    }

    private static Report done(Outcome<Report> outcome) {
        if (outcome instanceof Outcome.Done<Report>(var report)) return report;
        throw new AssertionError(outcome);
    }

    private List<String> codes(@org.jspecify.annotations.Nullable String text, Actor by) {
        return office.dossiers.list(text, Group.ALL, null, by).rows().stream()
                .map(DossierRow::code)
                .toList();
    }

    private List<String> notices(Actor actor) {
        return jdbc.sql("select template from notice.notice where account_id = :account")
                .param("account", actor.account())
                .query(String.class)
                .list();
    }
}
