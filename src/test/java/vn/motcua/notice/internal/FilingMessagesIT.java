package vn.motcua.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.FollowDossier;
import vn.motcua.dossier.Followed;
import vn.motcua.dossier.Request;
import vn.motcua.form.Answers;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.form.FormRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.outbox.SendOut;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Filing, alone and together, told by e-mail through a real SMTP server. */
@MotcuaIT
@TestPropertySource(properties = {"motcua.notice.every=100d", "motcua.outbox.every=100d"})
class FilingMessagesIT {

    private static final String EXTRACT = """
            {"hoTen":"Nguyễn Thị Thủy","soDinhDanh":"037185001234","dienThoai":"0912345678","noiCuTruTinh":"37",
             "noiCuTru":"Thôn 1","quanHe":"Bản thân","loai":"khai sinh","blHoTen":"Nguyễn Thị Thủy",
             "blNoi":"UBND phường Hoa Lư","soBan":2,"camDoan":true}""";
    private static final Pattern KEY = Pattern.compile("/track/(\\S+)\\?k=([\\w-]{20})");
    private static final GreenMail MAIL = mailServer();

    @Autowired
    Spreading spreading;

    @Autowired
    SendOut send;

    @Autowired
    Filings filings;

    @Autowired
    DossierCommands dossiers;

    @Autowired
    FollowDossier following;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Office office;
    private String agency;
    private Actor citizen;
    private String own;

    @DynamicPropertySource
    static void receivers(DynamicPropertyRegistry registry) {
        registry.add("motcua.notice.smtp.host", () -> "127.0.0.1");
        registry.add("motcua.notice.smtp.port", () -> MAIL.getSmtp().getPort());
        registry.add("motcua.notice.smtp.from", () -> "mot-cua@example.vn");
        registry.add("motcua.notice.smtp.tls", () -> "none");
    }

    @BeforeEach
    void someone() {
        clock.set(LocalDateTime.of(2026, 11, 20, 9, 0));
        office = new Office(agencies, accounts, actors);
        agency = "N" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000L);
        office.agency(agency, null);
        own = "thuy" + agency.toLowerCase() + "@example.vn";
        citizen = citizen(own);
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void whoever_files_is_told_once_with_an_address_that_opens_the_dossier() {
        var code = filed(begun());

        deliver();
        deliver();

        var letters = letters(own);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst()).contains(code, "Dự kiến trả kết quả: ").doesNotContain("kết quả: –");
        var address = KEY.matcher(letters.getFirst());
        assertThat(address.find()).isTrue();
        assertThat(following.byKey(address.group(1), address.group(2)))
                .map(Followed::code)
                .contains(code);
    }

    @Test
    void whoever_applies_too_is_asked_reminded_and_told_what_became_of_it() {
        var asked = "nam" + agency.toLowerCase() + "@example.vn";
        var silent = "im" + agency.toLowerCase() + "@example.vn";
        var other = citizen(asked);
        var id = begun().id();
        var token = value(filings.invite(id, "Trần Văn Nam", asked, citizen))
                .others()
                .getFirst()
                .token();
        var companion = value(filings.invite(id, "Lê Văn Im", silent, citizen))
                .others()
                .getLast()
                .id();
        deliver();
        assertThat(letters(asked)).hasSize(1).allMatch(letter -> letter.contains("/confirm/" + token));

        value(filings.confirm(token, true, "", other));
        value(filings.confirm(token, true, "", other));
        deliver();
        assertThat(letters(own)).singleElement().matches(letter -> letter.contains("/filings/" + id + "/review"));

        clock.advance(Duration.ofDays(28));
        remind();
        remind();
        deliver();
        assertThat(letters(silent)).hasSize(2); // asked, reminded
        assertThat(letters(asked)).hasSize(1); // has answered
        assertThat(letters(own)).hasSize(2);

        value(filings.uninvite(id, companion, citizen));
        var code = filed(filings.one(id, citizen).orElseThrow());
        deliver();
        assertThat(letters(asked)).hasSize(2).anyMatch(letter -> letter.contains(code) && letter.contains("?k="));
        assertThat(letters(silent)).hasSize(2);
    }

    @Test
    void contacts_that_are_proven_are_filled_in_and_what_is_no_contact_is_refused() {
        var filing = value(filings.begin("2.000635", agency, false, citizen));

        assertThat(filing.answers().json()).contains("0912000111");
        assertThat(filings.invite(filing.id(), "Nam", "không phải", citizen))
                .isEqualTo(Outcome.refused(FormRefusal.CONTACT_UNREADABLE));
        for (int i = 0; i < Filings.MOST_ASKED; i++) {
            var asked = value(filings.invite(filing.id(), "N", "a" + i + "@example.vn", citizen));
            value(filings.uninvite(filing.id(), asked.others().getLast().id(), citizen));
        }
        assertThat(filings.invite(filing.id(), "Nam", "b@example.vn", citizen))
                .isEqualTo(Outcome.refused(FormRefusal.ASKED_TOO_OFTEN, Filings.MOST_ASKED));
        assertThat(filings.invite(filing.id(), "Nam", citizen)).isInstanceOf(Outcome.Done.class);
    }

    @Autowired
    org.springframework.context.ApplicationContext context;

    /** What the timer of the module of forms does. */
    private void remind() {
        try {
            var room = Class.forName("vn.motcua.form.internal.Reminding");
            org.springframework.test.util.ReflectionTestUtils.invokeMethod(context.getBean(room), "remind");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void deliver() {
        spreading.spread();
        send.now();
    }

    private Filing begun() {
        var filing = value(filings.begin("2.000635", agency, false, citizen));
        return value(filings.answer(filing.id(), Answers.of(EXTRACT), "cam-doan", filing.version(), citizen));
    }

    private String filed(Filing filing) {
        assertThat(value(filings.close(filing.id(), citizen)).state()).isEqualTo(Filing.State.SENDING);
        var owner = new FileDossier.Owner("Nguyễn Thị Thủy", null, null, null, null, null, citizen.account());
        var dossier = new FileDossier(filing.procedure(), "online", null, agency, null, owner, null);
        var code = value(dossiers.file(dossier, Request.of(filing.request()), citizen))
                .code();
        filings.sent(filing.id(), code, citizen);
        filings.sent(filing.id(), code, citizen);
        return code;
    }

    private Actor citizen(String email) {
        var account = office.account(
                "fm." + Ids.next().toString().substring(24), GrantedRole.everywhere(Role.CITIZEN, Office.START));
        var actor = office.actor(account);
        contact(actor.account(), "EMAIL", email);
        if (email.equals(own)) contact(actor.account(), "PHONE", "0912000111");
        return actor;
    }

    private void contact(UUID account, String kind, String value) {
        jdbc.sql("delete from identity.contact where kind = :kind and value = :value")
                .param("kind", kind)
                .param("value", value)
                .update();
        jdbc.sql("insert into identity.contact (account, kind, value, verified) values (:id, :kind, :value, now())")
                .param("id", account)
                .param("kind", kind)
                .param("value", value)
                .update();
    }

    private static List<String> letters(String to) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(each -> GreenMailUtil.getAddressList(recipients(each)).equalsIgnoreCase(to))
                .map(FilingMessagesIT::text)
                .toList();
    }

    private static jakarta.mail.Address[] recipients(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome);
    }
}
