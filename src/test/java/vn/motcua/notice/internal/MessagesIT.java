package vn.motcua.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Contacts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.notice.Channel;
import vn.motcua.notice.Channels;
import vn.motcua.notice.Deliveries;
import vn.motcua.notice.Digests;
import vn.motcua.notice.KeepWordings;
import vn.motcua.notice.KeepWordings.Place;
import vn.motcua.notice.KeepWordings.Text;
import vn.motcua.notice.NoticeRefusal;
import vn.motcua.notice.Preference;
import vn.motcua.notice.Preferences;
import vn.motcua.notice.Subjects.Subject;
import vn.motcua.notice.Template;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.SendOut;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Notices to real receivers: an SMTP server and an HTTP gateway on this machine. */
@MotcuaIT
class MessagesIT {

    private static final int SMTP = freePort();
    private static final Gateway SMS = new Gateway(0);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static GreenMail mail = mailServer();

    @Autowired
    SpreadStore store;

    @Autowired
    PreferenceStore preferenceRows;

    @Autowired
    WordingStore wordings;

    @Autowired
    Words words;

    @Autowired
    Contacts contacts;

    @Autowired
    Outbox outbox;

    @Autowired
    Channels channels;

    @Autowired
    NoticeSettings settings;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Preferences preferences;

    @Autowired
    KeepWordings keep;

    @Autowired
    Digests digests;

    @Autowired
    Deliveries deliveries;

    @Autowired
    SendOut send;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final int number = NUMBER.incrementAndGet();
    private final String code = "H42.01-240502-%04d".formatted(number);
    private final Map<String, Subject> dossiers = new HashMap<>();

    @DynamicPropertySource
    static void receivers(DynamicPropertyRegistry registry) {
        registry.add("motcua.notice.smtp.host", () -> "127.0.0.1");
        registry.add("motcua.notice.smtp.port", () -> SMTP);
        registry.add("motcua.notice.smtp.from", () -> "Một cửa <mot-cua@example.vn>");
        registry.add("motcua.notice.smtp.tls", () -> "none");
        registry.add("motcua.notice.sms.url", () -> "http://127.0.0.1:" + SMS.port() + "/send");
        registry.add("motcua.notice.sms.secret", () -> Gateway.SECRET);
    }

    @BeforeEach
    void nothingWaits() {
        clock.set(LocalDateTime.of(2024, 5, 2, 8, 0).plusDays(number)); // beyond every back-off of the test before
        spread();
        send.now();
        SMS.taken.clear();
        SMS.offered.clear();
    }

    @AfterEach
    void bothUp() {
        SMS.answer = 202;
    }

    @AfterAll
    static void stop() {
        mail.stop();
        SMS.close();
    }

    @Test
    void an_applicant_without_an_account_is_told_by_e_mail_else_by_sms() throws Exception {
        about(null, "Thuy" + number + "@Example.vn", "0912 345 678");
        told(null, Template.RECEIVE);
        var other = about(null, null, "+84 912 345 679", code + "9");
        told(null, Template.RECORD_RESULT, other);

        spread();
        send.now();

        var letter = letters("thuy" + number + "@example.vn").getFirst();
        assertThat(letter.getSubject()).contains(code).contains("Đăng ký khai sinh");
        assertThat(letter.getContent().toString())
                .contains("đã được tiếp nhận")
                .contains("02/05/2024 17:00")
                .contains(code);
        assertThat(letter.getFrom()[0].toString()).contains("mot-cua@example.vn");
        assertThat(SMS.taken.values()).singleElement().satisfies(sms -> {
            assertThat(sms.path("to").asString()).isEqualTo("0912345679");
            assertThat(sms.path("text").asString()).contains(other).contains("đã có kết quả");
        });
    }

    @Test
    void an_account_is_told_as_its_owner_wishes_and_in_their_language() throws Exception {
        var citizen = citizen("binh" + number + "@example.vn", null);
        about(citizen.account(), null, null);
        value(preferences.keep(new Preference("en", EnumSet.of(Channel.EMAIL), false, true, null, null), citizen));
        told(citizen.account(), Template.ASK_SUPPLEMENT);
        spread();
        value(preferences.keep(new Preference("en", Set.of(), false, true, null, null), citizen));
        told(citizen.account(), Template.RECEIVE);
        spread();
        send.now();

        var letters = letters("binh" + number + "@example.vn");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getContent().toString()).contains("needs a supplement");
    }

    @Test
    void nobody_is_woken_and_in_the_morning_it_arrives() {
        about(null, null, "0912345670");
        clock.set(LocalDateTime.of(2024, 8, number, 22, 0));
        told(null, Template.RECEIVE);
        spread();
        send.now();
        assertThat(SMS.offered).isEmpty();

        clock.set(LocalDateTime.of(2024, 8, number, 7, 0).plusDays(1));
        send.now();
        assertThat(SMS.taken).hasSize(1);
    }

    @Test
    void a_mail_server_that_stops_and_comes_back_gets_everything_once_by_message_id() throws Exception {
        var to = "mat" + number + "@example.vn";
        about(null, to, null);
        for (int i = 0; i < 5; i++) told(null, Template.RECEIVE);
        spread();
        mail.stop();
        send.now();
        for (int i = 0; i < 5; i++) told(null, Template.RETURN);
        spread();
        clock.advance(Duration.ofHours(20));
        send.now();
        assertThat(jdbc.sql("select count(*) from outbox.message where about like '%' || :code and state = 'WAITING'")
                        .param("code", code)
                        .query(Long.class)
                        .single())
                .isEqualTo(10);

        mail = mailServer();
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofMinutes(3));
            send.now();
        }

        var letters = letters(to);
        assertThat(letters).hasSize(10);
        assertThat(letters.stream().map(MessagesIT::messageId).collect(Collectors.toSet()))
                .hasSize(10);
    }

    @Test
    void a_gateway_that_refuses_for_good_leaves_a_dead_letter_and_one_that_is_busy_does_not() {
        about(null, null, "0912345671");
        var notice = told(null, Template.RECEIVE);
        spread();
        SMS.answer = 500;
        send.now();
        assertThat(deliveries.of(List.of(notice)).get(notice))
                .containsExactly(new Deliveries.Sent(Channel.SMS, Outbox.State.WAITING, null));

        SMS.answer = 400;
        clock.advance(Duration.ofMinutes(1));
        send.now();

        assertThat(deliveries.of(List.of(notice)).get(notice))
                .singleElement()
                .matches(sent -> sent.state() == Outbox.State.DEAD);
        assertThat(deliveries.ofDossier(code)).singleElement().matches(Deliveries.Told::applicant);
    }

    @Test
    void what_was_filed_is_confirmed_with_code_expected_day_and_an_address_that_needs_nothing_typed() throws Exception {
        var expected = Instant.parse("2024-05-06T10:00:00Z");
        dossiers.put(
                code,
                new Subject(
                        code,
                        "1.001193",
                        "Đăng ký khai sinh",
                        "UBND phường Hoa Lư",
                        null,
                        null,
                        null,
                        "nop" + number + "@example.vn",
                        expected,
                        "KEY-of-the-slip"));
        var officer = citizen("lam" + number + "@example.vn", null);
        value(preferences.keep(new Preference("vi", Set.of(), true, true, null, null), officer));
        told(null, Template.FILE);
        told(officer.account(), Template.ASSIGN);

        spread();
        send.now();
        spread();
        send.now();

        var letters = letters("nop" + number + "@example.vn");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getContent().toString())
                .contains("Đăng ký khai sinh", "UBND phường Hoa Lư", "06/05/2024 17:00")
                .contains("/track/" + code + "?k=KEY-of-the-slip");
        assertThat(letters("lam" + number + "@example.vn")
                        .getFirst()
                        .getContent()
                        .toString())
                .contains("/desk/dossiers/" + code)
                .doesNotContain("KEY");
    }

    @Test
    void two_hundred_messages_to_receivers_that_are_down_for_a_day_arrive_once_each() {
        clock.set(LocalDateTime.of(2024, 10, number, 8, 0));
        about(null, null, "0912345672");
        var other = about(null, "ngay" + number + "@example.vn", null, code + "9");
        var told = new ArrayList<UUID>();
        SMS.mute = true; // twenty are taken, and nobody hears of it
        for (int i = 0; i < 20; i++) told.add(told(null, Template.RECEIVE));
        spread();
        send.now();
        SMS.mute = false;
        SMS.down();
        mail.stop();
        for (int i = 0; i < 80; i++) told.add(told(null, Template.RECEIVE));
        for (int i = 0; i < 100; i++) told.add(told(null, Template.RECEIVE, other));
        for (int hour = 0; hour < 24; hour++) {
            spread();
            send.now();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(SMS.taken.size()).isLessThanOrEqualTo(20);

        SMS.up();
        mail = mailServer();
        for (int i = 0; i < 40; i++) {
            send.now();
            clock.advance(Duration.ofMinutes(3));
        }

        assertThat(SMS.taken).hasSize(100);
        assertThat(letters("ngay" + number + "@example.vn").stream()
                        .map(MessagesIT::messageId)
                        .toList())
                .hasSize(100)
                .doesNotHaveDuplicates();
        assertThat(deliveries.of(told).values())
                .hasSize(200)
                .allSatisfy(sent ->
                        assertThat(sent).extracting(Deliveries.Sent::state).containsExactly(Outbox.State.SENT));
    }

    @Test
    void spreading_by_several_nodes_at_once_writes_each_message_once() throws Exception {
        var to = "nut" + number + "@example.vn";
        about(null, to, null);
        for (int i = 0; i < 450; i++) told(null, Template.RECEIVE);
        var nodes = List.of(spreading(), spreading(), spreading()).stream()
                .map(node -> Thread.ofVirtual().start(node::spread))
                .toList();
        for (var node : nodes) node.join();
        spread();

        assertThat(jdbc.sql("select count(*) from outbox.message where about like '%' || :code")
                        .param("code", code)
                        .query(Long.class)
                        .single())
                .isEqualTo(450);
    }

    @Test
    void an_administrators_words_are_used_of_the_procedure_first_and_versions_stay() throws Exception {
        var keeper = new Actor(Ids.next(), "Quản trị", Set.of(), Map.of(Permission.MESSAGE_MANAGE, Reach.EVERYWHERE));
        var all = new Place(Template.PAUSE, "", Channel.EMAIL, "vi");
        var ofProcedure = new Place(Template.PAUSE, "1.001193", Channel.EMAIL, "vi");
        value(keep.publish(all, new Text("Tạm dừng {code}", "Chung: {code}"), keeper));
        value(keep.publish(ofProcedure, new Text("Tạm dừng {code}", "Riêng: {code} – {agency}"), keeper));
        assertThat(value(keep.preview(ofProcedure, new Text("S {code}", "B {link}"), keeper))
                        .subject())
                .isEqualTo("S H42.01-261120-0001");
        assertThat(refusal(keep.publish(all, new Text("S", "{phone}"), keeper)).code())
                .isEqualTo(NoticeRefusal.VALUE_UNKNOWN);
        assertThat(refusal(keep.publish(all, new Text("S", "B"), citizen("x" + number + "@example.vn", null)))
                        .code())
                .isEqualTo(NoticeRefusal.NOT_ALLOWED);

        about(null, "mau" + number + "@example.vn", null);
        told(null, Template.PAUSE);
        spread();
        send.now();

        var letter = letters("mau" + number + "@example.vn").getFirst();
        assertThat(letter.getSubject()).isEqualTo("Tạm dừng " + code);
        assertThat(letter.getContent().toString()).startsWith("Riêng: " + code + " – UBND phường Hoa Lư");
        assertThat(value(keep.publish(ofProcedure, new Text("", ""), keeper))).isEqualTo(2);
        assertThat(value(keep.versions(ofProcedure, keeper))).hasSize(2);
    }

    @Test
    void officers_get_one_digest_a_day_however_often_it_is_told() throws Exception {
        var officer = citizen("canbo" + number + "@example.vn", null);
        var work = new Digests.Work(officer.account(), 1, 2, 3, 17);
        for (int node = 0; node < 2; node++) {
            transactions.executeWithoutResult(
                    ignored -> digests.tell(LocalDate.of(2024, 5, 2).plusDays(number), List.of(work)));
        }
        send.now();

        var letters = letters("canbo" + number + "@example.vn");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getContent().toString())
                .contains("Đã quá hạn: 1")
                .contains("17");
    }

    @Test
    void the_quiet_hours_somebody_wishes_count_for_them() {
        var citizen = citizen(null, "09" + (10_000_000 + number));
        about(citizen.account(), null, null);
        value(preferences.keep(
                new Preference("vi", EnumSet.of(Channel.SMS), false, false, LocalTime.of(6, 0), LocalTime.of(12, 0)),
                citizen));
        told(citizen.account(), Template.RECEIVE);
        spread();
        send.now();
        assertThat(SMS.offered).isEmpty();

        clock.advance(Duration.ofHours(4));
        send.now();
        assertThat(SMS.taken).hasSize(1);
    }

    private Actor citizen(@Nullable String email, @Nullable String phone) {
        var account = Ids.next();
        jdbc.sql("""
                insert into identity.account (id, username, display_name, state, created, created_by)
                values (:id, :name, 'Người dùng', 'ACTIVE', now(), :id)
                """).param("id", account).param("name", "m-" + account).update();
        if (email != null) contact(account, "EMAIL", email);
        if (phone != null) contact(account, "PHONE", phone);
        return new Actor(account, "Người dùng", Set.of(), Map.of());
    }

    private void contact(UUID account, String kind, String value) {
        jdbc.sql("insert into identity.contact (account, kind, value, verified) values (:id, :kind, :value, now())")
                .param("id", account)
                .param("kind", kind)
                .param("value", value)
                .update();
    }

    private String about(@Nullable UUID owner, @Nullable String email, @Nullable String phone) {
        return about(owner, email, phone, code);
    }

    private String about(@Nullable UUID owner, @Nullable String email, @Nullable String phone, String of) {
        var due = Instant.parse("2024-05-02T10:00:00Z");
        dossiers.put(
                of, new Subject(of, "1.001193", "Đăng ký khai sinh", "UBND phường Hoa Lư", due, owner, phone, email));
        return of;
    }

    private UUID told(@Nullable UUID account, Template template) {
        return told(account, template, code);
    }

    private UUID told(@Nullable UUID account, Template template, String of) {
        var id = Ids.next();
        jdbc.sql("""
                insert into notice.told (id, account_id, template, dossier_code, at)
                values (:id, :account, :template, :code, :at)
                """)
                .param("id", id)
                .param("account", account)
                .param("template", template.name())
                .param("code", of)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void spread() {
        spreading().spread();
    }

    private Spreading spreading() {
        return new Spreading(
                store,
                preferenceRows,
                wordings,
                words,
                contacts,
                List.of(codes -> dossiers),
                codes -> Map.of(),
                outbox,
                channels,
                settings,
                transactions,
                clock);
    }

    private static List<MimeMessage> letters(String to) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(each -> to(each).equalsIgnoreCase(to))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup(SMTP, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome);
    }

    private static <T> vn.motcua.shared.Refusal refusal(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T>(var refusal)) return refusal;
        throw new AssertionError(outcome);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
