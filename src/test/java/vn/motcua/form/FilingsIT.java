package vn.motcua.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.intake.IntakeReport;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.RefusalCode;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class FilingsIT {

    private static final String BIRTH = "1.001193";

    @Autowired
    Filings filings;

    @Autowired
    Forms forms;

    @Autowired
    Arrivals arrivals;

    @Autowired
    vn.motcua.file.FileStore files;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    private Office office;
    private String agency;
    private Actor citizen;

    @BeforeEach
    void someone() {
        office = new Office(agencies, accounts, actors);
        agency = "T" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000L);
        office.agency(agency, null);
        citizen = citizen();
    }

    private Actor citizen() {
        return office.actor(office.account(
                "cd." + Ids.next().toString().substring(24), GrantedRole.everywhere(Role.CITIZEN, Office.START)));
    }

    @Test
    void pages_are_kept_one_by_one_for_thirty_days_and_only_for_their_account() {
        var filing = begun(BIRTH);
        var answers = filing.answers()
                .with("hoTen", "Nguyễn Thị Thủy")
                .with("conHoTen", "Trần An")
                .with("la", "x");

        var saved = value(filings.answer(filing.id(), answers, "nguoi-yeu-cau", 1, citizen));

        assertThat(saved.answers().text("conHoTen")).isEqualTo("Trần An");
        assertThat(saved.answers().value("la")).isEmpty();
        assertThat(saved.done()).containsExactly("nguoi-yeu-cau");
        assertThat(filings.of(citizen)).extracting(Filing::id).containsExactly(filing.id());
        assertThat(filings.one(filing.id(), citizen())).isEmpty();
        assertThat(filings.of(citizen())).isEmpty();
        clock.advance(Duration.ofDays(29));
        assertThat(filings.one(filing.id(), citizen)).isPresent();
        clock.advance(Duration.ofDays(2));
        assertThat(filings.one(filing.id(), citizen)).isEmpty();
        assertThat(filings.of(citizen)).isEmpty();
    }

    @Test
    void the_second_of_two_devices_is_told_that_it_is_stale() {
        var filing = begun(BIRTH);

        value(filings.answer(filing.id(), filing.answers().with("hoTen", "Một"), "", 1, citizen));

        assertThat(code(filings.answer(filing.id(), filing.answers().with("hoTen", "Hai"), "", 1, citizen)))
                .isEqualTo(FormRefusal.FILING_CHANGED);
    }

    @Test
    void papers_follow_from_the_case_and_an_authorisation_from_filing_for_another() throws IOException {
        var own = begun(BIRTH);
        var found = value(filings.answer(own.id(), own.answers().with("truongHop", "boRoi"), "", 1, citizen));
        var other = value(filings.begin(BIRTH, agency, true, citizen));

        assertThat(required(found)).contains("KQ003208").doesNotContain("000.00.00.G15-KQ004389", "KQ003159");
        assertThat(required(other)).contains("KQ003159");
        assertThat(other.answers().isEmpty()).isTrue();
        assertThat(own.answers().text("hoTen")).isEqualTo(citizen.name());
        var stored = stored("a");
        assertThat(code(filings.bring(own.id(), "xyz", "a.png", stored, citizen)))
                .isEqualTo(FormRefusal.UNKNOWN_PAPER);
        var brought = value(filings.bring(own.id(), "KQ003208", "C:\\ảnh\\a.png", stored, citizen));
        assertThat(brought.papers("KQ003208"))
                .extracting(Filing.Paper::fileName)
                .containsExactly("a.png");
        assertThat(filings.bring(own.id(), "KQ003208", "a.png", stored, citizen()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_broken_upload_goes_on_where_it_broke() throws IOException {
        var filing = begun(BIRTH);
        var id = filing.id();
        var arrival = value(arrivals.expect(id, "KQ004946", "a.pdf", 6, citizen));

        var half = value(arrivals.add(id, arrival.id(), 0, in("abc"), citizen));
        assertThat(half.arrived()).isEqualTo(3);
        assertThat(code(arrivals.add(id, arrival.id(), 0, in("abc"), citizen))).isEqualTo(FormRefusal.WRONG_OFFSET);
        assertThat(arrivals.whole(id, arrival.id(), citizen)).isEmpty();
        assertThat(arrivals.add(id, arrival.id(), 3, in("defg"), citizen)).isInstanceOf(Outcome.Refused.class);
        assertThat(arrivals.one(id, arrival.id(), citizen())).isEmpty();
        assertThat(value(arrivals.add(id, arrival.id(), 3, in("def"), citizen)).complete())
                .isTrue();
        try (var whole = arrivals.whole(id, arrival.id(), citizen).orElseThrow()) {
            assertThat(new String(whole.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("abcdef");
        }
    }

    @Test
    void whoever_applies_together_confirms_with_an_account_of_their_own_and_anew_after_a_change() {
        var filing = begun("1.000894");
        var id = filing.id();
        var asked = value(filings.invite(id, "Trần Văn Nam", citizen));
        var token = asked.others().getFirst().token();
        var other = citizen();

        assertThat(code(filings.confirm(token, true, "", citizen))).isEqualTo(FormRefusal.OWN_INVITATION);
        assertThat(value(filings.confirm(token, true, "", other)).confirmed()).isTrue();
        assertThat(code(filings.confirm(token, true, "", citizen()))).isEqualTo(FormRefusal.OWN_INVITATION);
        var changed = value(filings.answer(id, filing.answers().with("hoTen", "Khác"), "", 1, citizen));
        assertThat(changed.confirmed()).isFalse();
        var declined = value(filings.confirm(token, false, "Sai ngày sinh", other));
        assertThat(declined.others().getFirst().reason()).isEqualTo("Sai ngày sinh");
        assertThat(filings.invitation("không có", other)).isEmpty();
        assertThat(filings.missing(begun("1.000894")))
                .extracting(refusal -> (RefusalCode) refusal.code())
                .contains(FormRefusal.TOO_FEW_OTHERS, FormRefusal.FILING_INCOMPLETE);
    }

    @Test
    void what_is_not_complete_is_not_closed_and_what_is_sent_does_not_change() {
        var filing = begun(BIRTH);

        assertThat(code(filings.close(filing.id(), citizen))).isEqualTo(FormRefusal.FILING_INCOMPLETE);
        filings.discard(filing.id(), citizen());
        assertThat(filings.one(filing.id(), citizen)).isPresent();
        filings.discard(filing.id(), citizen);
        assertThat(filings.one(filing.id(), citizen)).isEmpty();
        assertThat(code(filings.begin("9.999999", agency, false, citizen))).isEqualTo(FormRefusal.NO_FORM);
        assertThat(code(filings.begin(BIRTH, "không có", false, citizen))).isEqualTo(FormRefusal.UNKNOWN_PLACE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HELPER", "OPERATOR"}) // opened apart
    void who_may_file_fills_in_and_who_keeps_the_catalogue_takes_forms(Role role) {
        var actor = office.actor(office.account(
                "ft." + Ids.next().toString().substring(24), GrantedRole.everywhere(role, Office.START)));

        assertThat(filings.begin(BIRTH, agency, false, actor) instanceof Outcome.Done)
                .isEqualTo(role.permissions().contains(Permission.DOSSIER_FILE));
        assertThat(forms.take(List.of(), true, Locale.ENGLISH, actor) instanceof Outcome.Done)
                .isEqualTo(role.permissions().contains(Permission.CATALOGUE_MANAGE));
        assertThat(forms.export(actor) instanceof Outcome.Done)
                .isEqualTo(role.permissions().contains(Permission.CATALOGUE_MANAGE));
    }

    @Test
    void what_is_exported_is_taken_back_as_present_and_a_change_needs_a_later_day() {
        var operator = actors.operator();
        var documents = value(forms.export(operator));
        var sources = documents.stream().map(each -> source(each.json())).toList();

        var again = value(forms.take(sources, false, Locale.ENGLISH, operator));
        var birth = documents.stream()
                .filter(each -> each.name().startsWith("khai-sinh@"))
                .findFirst()
                .orElseThrow();
        var same = taken(birth.json().replace("Declaration for birth registration", "Birth"), operator);
        var later = taken(
                birth.json()
                        .replace("Declaration for birth registration", "Birth")
                        .replace("2020-07-16", "2090-01-01"),
                operator);

        assertThat(again.present()).isEqualTo(documents.size()).isGreaterThanOrEqualTo(12);
        assertThat(same.errors()).extracting(problem -> problem.column()).containsExactly("/validFrom");
        assertThat(later.taken()).isEqualTo(1);
        assertThat(forms.versions("khai-sinh")).hasSize(2);
        assertThat(begun(BIRTH).formFrom()).isEqualTo("2020-07-16");
    }

    private IntakeReport taken(String document, Actor by) {
        return value(forms.take(List.of(source(document)), false, Locale.ENGLISH, by));
    }

    private static ImportProcedures.Source source(String document) {
        return new ImportProcedures.Source("x.json", () -> in(document));
    }

    private Filing begun(String procedure) {
        return value(filings.begin(procedure, agency, false, citizen));
    }

    private List<String> required(Filing filing) {
        return filings.needs(filing).stream()
                .filter(Filings.Need::required)
                .map(Filings.Need::component)
                .toList();
    }

    private Stored stored(String content) throws IOException {
        return value(files.put(in(content + UUID.randomUUID()), 1000));
    }

    private static ByteArrayInputStream in(String content) {
        return new ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static RefusalCode code(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
