package vn.motcua.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.value;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.form.Answers;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.FormRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Helpers;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;

/** Officials and helpers fill electronic forms in for whoever stands before them. */
@MotcuaIT
class AssistedFilingIT {

    private static final String EXTRACT = """
            {"hoTen":"Nguyễn Thị Thủy","soDinhDanh":"037185001234","dienThoai":"0912345678","noiCuTruTinh":"37",
             "noiCuTru":"Thôn 1","quanHe":"Bản thân","loai":"khai sinh","blHoTen":"Nguyễn Thị Thủy",
             "blNoi":"UBND phường Hoa Lư","soBan":2,"camDoan":true}""";

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    Helpers helpers;

    @Autowired
    Filings filings;

    @Autowired
    SendFiling sending;

    @Autowired
    DossierQuery dossiers;

    @Autowired
    JdbcClient sql;

    private Office office;
    private String agency;
    private UUID place;

    @BeforeEach
    void counter() {
        office = new Office(agencies, accounts, actors);
        agency = "A" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000L);
        place = office.agency(agency, null);
    }

    @Test
    void the_citizen_is_the_applicant_and_the_officer_is_kept_as_who_assisted() {
        var officer = somebody(Role.RECEPTIONIST);

        var code = value(sending.send(filled(officer).id(), officer)).code();

        var dossier = dossiers.byCode(code, officer).orElseThrow();
        assertThat(dossier.channel()).isEqualTo("online");
        assertThat(dossier.owner().name()).isEqualTo("Nguyễn Thị Thủy");
        assertThat(dossier.owner().filedBy()).isEqualTo(officer.name());
        assertThat(dossier.attachments()).hasSize(2);
        assertThat(owner(code)).isZero();
        assertThat(assisted(code)).isEqualTo(officer.account());
        assertThat(value(sending.send(filings.of(officer).getFirst().id(), officer))
                        .code())
                .as("sent again")
                .isEqualTo(code);
    }

    @Test
    void a_helper_of_a_mass_organisation_files_the_same_way() {
        var day = LocalDate.of(2024, 5, 2);
        var helper = office.actor(value(helpers.open(
                new Helpers.Opening(
                        "hlp." + Ids.next().toString().substring(24),
                        "Lê Thị Giúp",
                        "Tổ công nghệ số cộng đồng",
                        place,
                        day,
                        day.plusDays(90),
                        "mot-mat-khau-dai",
                        true),
                actors.operator())));

        var code = value(sending.send(filled(helper).id(), helper)).code();

        var dossier = dossiers.byCode(code, somebody(Role.RECEPTIONIST)).orElseThrow();
        assertThat(dossier.owner().filedBy()).isEqualTo("Lê Thị Giúp (Tổ công nghệ số cộng đồng)");
        assertThat(dossier.attachments()).hasSize(2);
        assertThat(assisted(code)).isEqualTo(helper.account());
    }

    @Test
    void nothing_of_the_officer_or_of_an_earlier_citizen_is_filled_in_or_offered_again() {
        var officer = somebody(Role.RECEPTIONIST);
        value(sending.send(filled(officer).id(), officer));

        var next = value(filings.begin("2.000635", agency, false, officer));

        assertThat(next.answers().text("dienThoai")).isEmpty();
        assertThat(next.answers().text("hoTen")).isEmpty();
        assertThat(filings.earlier(officer)).isEmpty();
        assertThat(refused(filings.reuse(next.id(), "KQ003159", Ids.next(), officer)))
                .isEqualTo(FormRefusal.UNKNOWN_PAPER);
    }

    @Test
    void who_may_and_where() {
        var elsewhere = "B" + agency.substring(1);
        office.agency(elsewhere, null);

        for (var role : Role.values()) {
            if (role == Role.HELPER || role == Role.OPERATOR || role == Role.CITIZEN) continue;
            var outcome = filings.begin("2.000635", agency, false, somebody(role));

            if (role == Role.RECEPTIONIST) assertThat(outcome).isInstanceOf(Outcome.Done.class);
            else assertThat(refused(outcome)).as(role.name()).isEqualTo(FormRefusal.NOT_ALLOWED);
        }
        var officer = somebody(Role.RECEPTIONIST);
        assertThat(refused(filings.begin("2.000635", elsewhere, false, officer)))
                .isEqualTo(FormRefusal.UNKNOWN_PLACE);
        var begun = value(filings.begin("2.000635", agency, false, officer));
        assertThat(refused(filings.place(begun.id(), elsewhere, false, 1, officer)))
                .isEqualTo(FormRefusal.UNKNOWN_PLACE);
        assertThat(filings.one(begun.id(), somebody(Role.RECEPTIONIST)))
                .as("another officer's")
                .isEmpty();
    }

    private Filing filled(Actor by) {
        var filing = value(filings.begin("2.000635", agency, false, by));
        return value(filings.answer(filing.id(), Answers.of(EXTRACT), "cam-doan", 1, by));
    }

    private Actor somebody(Role role) {
        var name = "as." + Ids.next().toString().substring(24);
        return office.actor(office.account(name, GrantedRole.at(role, place, Office.START)));
    }

    private int owner(String code) {
        return sql.sql("select count(*) from dossier.dossier where code = :code and owner_account is not null")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private UUID assisted(String code) {
        return sql.sql("""
                        select a.account_id from dossier.assisted a join dossier.dossier d on d.id = a.dossier_id
                        where d.code = :code
                        """).param("code", code).query(UUID.class).single();
    }

    private static vn.motcua.shared.RefusalCode refused(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
