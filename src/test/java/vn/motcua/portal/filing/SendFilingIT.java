package vn.motcua.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.form.Answers;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class SendFilingIT {

    private static final String EXTRACT = """
            {"hoTen":"Nguyễn Thị Thủy","soDinhDanh":"037185001234","dienThoai":"0912345678","noiCuTruTinh":"37",
             "noiCuTru":"Thôn 1","quanHe":"Bản thân","loai":"khai sinh","blHoTen":"Nguyễn Thị Thủy",
             "blNoi":"UBND phường Hoa Lư","soBan":2,"camDoan":true}""";

    @Autowired
    SendFiling sending;

    @Autowired
    Filings filings;

    @Autowired
    DossierQuery dossiers;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient sql;

    @Autowired
    vn.motcua.identity.MyAccount mine;

    @Autowired
    vn.motcua.file.FileStore files;

    private Office office;
    private String agency;
    private Actor citizen;

    @BeforeEach
    void someone() {
        office = new Office(agencies, accounts, actors);
        agency = "S" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000L);
        office.agency(agency, null);
        citizen = citizen();
    }

    private Actor citizen() {
        return office.actor(office.account(
                "sf." + Ids.next().toString().substring(24), GrantedRole.everywhere(Role.CITIZEN, Office.START)));
    }

    @Test
    void what_is_sent_is_a_dossier_with_the_declaration_its_data_and_the_version_kept() {
        var filing = filled("2.000635", false);

        var code = value(sending.send(filing.id(), citizen)).code();

        var dossier = dossiers.byCode(code, citizen).orElseThrow();
        assertThat(dossier.channel()).isEqualTo("online");
        assertThat(dossier.owner().name()).isEqualTo("Nguyễn Thị Thủy");
        assertThat(dossier.owner().phone()).isEqualTo("0912345678");
        assertThat(dossier.owner().filedBy()).isNull();
        assertThat(dossier.owner().subject()).isEqualTo("Cấp bản sao khai sinh của Nguyễn Thị Thủy");
        assertThat(dossier.attachments())
                .extracting(DossierView.Attachment::component, DossierView.Attachment::mediaType)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("to-khai", "application/pdf"),
                        org.assertj.core.groups.Tuple.tuple(null, "text/plain"));
        var submission = filings.submission(code).orElseThrow();
        assertThat(submission.form()).isEqualTo("ban-sao-trich-luc");
        assertThat(submission.answers().value("lePhi")).contains(16_000L);
        assertThat(filings.one(filing.id(), citizen).orElseThrow().state()).isEqualTo(Filing.State.SENT);
        assertThat(filings.answer(filing.id(), Answers.NONE, "", 2, citizen)).isInstanceOf(Outcome.Refused.class);
        assertThat(value(filings.begin("2.000635", agency, false, citizen))
                        .answers()
                        .text("dienThoai"))
                .isEqualTo("0912345678");
    }

    @Test
    void whoever_closes_the_account_leaves_what_was_filed_and_nothing_else() throws IOException {
        var code = value(sending.send(filled("2.000635", false).id(), citizen)).code();
        var draft = value(filings.begin("1.001193", agency, false, citizen));
        var stored = value(files.put(new ByteArrayInputStream("giấy".getBytes(StandardCharsets.UTF_8)), 100));
        value(filings.bring(draft.id(), "KQ004946", "giay.txt", stored, citizen));
        var others = value(filings.begin("1.001193", agency, false, citizen()));

        value(mine.close(citizen));

        assertThat(filings.of(citizen)).isEmpty();
        assertThat(sql.sql("""
                select count(*) from form.filing f left join form.paper p on p.filing_id = f.id
                where f.account_id = :account or p.sha256 = :sha
                """)
                        .param("account", citizen.account())
                        .param("sha", stored.sha256())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(filings.submission(code).orElseThrow().answers().text("hoTen"))
                .isEqualTo("Nguyễn Thị Thủy");
        assertThat(sql.sql("select count(*) from form.submission where account_id = :account")
                        .param("account", citizen.account())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(filings.one(others.id(), actors.byAccount(others.account()).orElseThrow()))
                .isPresent();
    }

    @Test
    void sent_many_times_at_once_it_is_one_dossier() throws Exception {
        var filing = filled("2.000635", false);
        var tries = new ArrayList<Callable<Outcome<SendFiling.Sent>>>();
        for (int i = 0; i < 8; i++) tries.add(() -> sending.send(filing.id(), citizen));

        try (var people = Executors.newFixedThreadPool(8)) {
            for (var each : people.invokeAll(tries)) each.get();
        }
        var code = value(sending.send(filing.id(), citizen)).code();

        var dossier = dossiers.byCode(code, citizen).orElseThrow();
        assertThat(dossier.attachments()).hasSize(2);
        assertThat(sql.sql("select count(*) from dossier.dossier where owner_account = :account")
                        .param("account", citizen.account())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void for_another_the_account_is_who_filed_it_and_the_authorisation_is_needed() {
        var filing = filled("2.000635", true);

        assertThat(sending.send(filing.id(), citizen)).isInstanceOf(Outcome.Refused.class);
        assertThat(filings.needs(filing)).anyMatch(need -> need.component().equals("KQ003159") && need.required());
    }

    @Test
    void what_others_have_to_confirm_is_sent_when_the_last_of_them_has() {
        var filing = filled("2.000635", false);
        var asked = value(filings.invite(filing.id(), "Trần Văn Nam", citizen));

        assertThat(value(sending.send(filing.id(), citizen)).code()).isEmpty();
        assertThat(filings.one(filing.id(), citizen).orElseThrow().state()).isEqualTo(Filing.State.WAITING);
        value(filings.confirm(asked.others().getFirst().token(), true, "", citizen()));
        assertThat(value(sending.send(filing.id(), citizen)).code()).startsWith(agency);
    }

    @Test
    void what_the_dossier_refuses_is_open_again() {
        var filing = value(filings.begin("2.000635", agency, false, citizen));
        var answers = Answers.of(EXTRACT).with("hoTen", "x".repeat(150));
        value(filings.answer(filing.id(), answers, "", 1, citizen));
        sql.sql("update form.filing set procedure_code = '9.999999' where id = :id")
                .param("id", filing.id())
                .update();

        assertThat(sending.send(filing.id(), citizen)).isInstanceOf(Outcome.Refused.class);
        assertThat(filings.one(filing.id(), citizen).orElseThrow().open()).isTrue();
    }

    private Filing filled(String procedure, boolean forOther) {
        var filing = value(filings.begin(procedure, agency, forOther, citizen));
        return value(filings.answer(filing.id(), Answers.of(EXTRACT), "cam-doan", 1, citizen));
    }
}
