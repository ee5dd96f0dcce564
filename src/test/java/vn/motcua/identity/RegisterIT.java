package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.IdentityRefusal.ADDRESS_LOCKED;
import static vn.motcua.identity.IdentityRefusal.CODES_SLOWED;
import static vn.motcua.identity.IdentityRefusal.CODE_OVER;
import static vn.motcua.identity.IdentityRefusal.CODE_WRONG;
import static vn.motcua.identity.IdentityRefusal.CONSENT_MISSING;
import static vn.motcua.identity.IdentityRefusal.CONTACT_FORM;
import static vn.motcua.identity.IdentityRefusal.CONTACT_TAKEN;
import static vn.motcua.identity.IdentityRefusal.LAST_CONTACT;
import static vn.motcua.identity.IdentityRefusal.NO_WAY;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.identity.Register.Challenge;
import vn.motcua.identity.Register.Proof;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.RefusalCode;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Codes are read from the outbox, where they wait because nothing sends in this test. */
@MotcuaIT
@TestPropertySource(properties = {"motcua.notice.smtp.host=127.0.0.1", "motcua.notice.smtp.from=mot-cua@example.vn"})
class RegisterIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    Register register;

    @Autowired
    SignIn signIn;

    @Autowired
    MyAccount mine;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final int number = NUMBER.incrementAndGet();
    private final String email = "nguyen.thuy" + number + "@example.vn";
    private final String address = "10.0.1." + number;

    @Test
    void a_proven_address_opens_an_account_and_from_then_on_signs_in() {
        var flow = asked(email, null);
        assertThat(register.pending(flow)).matches(pending -> pending.masked().startsWith("n***@"));
        assertThat(proven(flow)).isEqualTo(new Proof.New());

        assertThat(refusal(register.open(flow, "Nguyễn Thị Thủy", null, false))).isEqualTo(CONSENT_MISSING);
        var opened = value(register.open(flow, "Nguyễn Thị Thủy", "mật khẩu dài", true));
        assertThat(refusal(register.open(flow, "Nguyễn Thị Thủy", null, true))).isEqualTo(CODE_OVER);

        var citizen = actors.byAccount(opened.account()).orElseThrow();
        assertThat(citizen.roles()).containsExactly(Role.CITIZEN);
        assertThat(value(mine.of(citizen)).level()).isEqualTo(MyAccount.Level.DECLARED);
        var again = proven(asked(email.toUpperCase(Locale.ROOT), null));
        assertThat(again).isInstanceOf(Proof.Known.class);
        assertThat(value(signIn.signIn(email, "mật khẩu dài", address)).account())
                .isEqualTo(opened.account());
    }

    @Test
    void whether_an_address_is_known_is_not_told_before_it_is_proven() {
        opened(email);

        var known = value(register.ask(email, "/", null, address, Locale.ENGLISH));
        var unknown = value(register.ask("someone." + email, "/", null, address, Locale.ENGLISH));

        assertThat(known.expires()).isEqualTo(unknown.expires());
        assertThat(register.pending(known.flow())).matches(each -> !each.proven());
        assertThat(register.pending(unknown.flow())).matches(each -> !each.proven());
        assertThat(refusal(register.prove(known.flow(), "000000x", address))).isEqualTo(CODE_WRONG);
        assertThat(refusal(register.prove(unknown.flow(), "000000x", address))).isEqualTo(CODE_WRONG);
    }

    @Test
    void a_code_has_five_tries_and_ten_minutes_and_belongs_to_one_browser() {
        var flow = asked(email, null);
        var right = code(email);
        for (int i = 0; i < Register.TRIES; i++) {
            assertThat(refusal(register.prove(flow, "12", address))).isEqualTo(CODE_WRONG);
        }
        assertThat(refusal(register.prove(flow, right, address))).isEqualTo(CODE_OVER);

        var late = asked(email, null);
        clock.advance(Duration.ofMinutes(Register.MINUTES));
        assertThat(refusal(register.prove(late, code(email), address))).isEqualTo(CODE_OVER);

        var one = asked(email, null);
        var ofOne = code(email);
        var other = asked(email, null);
        if (!ofOne.equals(code(email))) {
            assertThat(refusal(register.prove(other, ofOne, address))).isEqualTo(CODE_WRONG);
        }
        assertThat(register.pending("somebody elses")).isNull();
        assertThat(register.pending(one)).isNotNull();
    }

    @Test
    void codes_to_one_address_and_from_one_address_are_slowed() {
        for (int i = 0; i < 5; i++) asked(email, null);
        assertThat(refusal(register.ask(email, "/", null, address, Locale.ENGLISH)))
                .isEqualTo(CODES_SLOWED);
        clock.advance(Duration.ofMinutes(16));
        asked(email, null);

        RefusalCode last = null;
        for (int i = 0; i < 40 && last == null; i++) {
            var outcome = register.ask(i + "." + email, "/", null, "10.9.9." + number, Locale.ENGLISH);
            if (outcome instanceof Outcome.Refused<Challenge>(var refusal)) last = refusal.code();
        }
        assertThat(last).isEqualTo(ADDRESS_LOCKED);
    }

    @Test
    void neither_the_code_nor_what_finds_it_stands_in_the_table() {
        var flow = asked(email, null);

        var rows = jdbc.sql("select c::text from identity.code_request c")
                .query(String.class)
                .list()
                .toString();

        assertThat(rows).doesNotContain(code(email)).doesNotContain(flow);
    }

    @Test
    void what_is_no_address_or_cannot_be_sent_to_is_refused() {
        assertThat(refusal(register.ask("không phải", "/", null, address, Locale.ENGLISH)))
                .isEqualTo(CONTACT_FORM);
        assertThat(refusal(register.ask("a@b", "/", null, address, Locale.ENGLISH)))
                .isEqualTo(CONTACT_FORM);
        assertThat(refusal(register.ask("0912 345 678", "/", null, address, Locale.ENGLISH)))
                .isEqualTo(NO_WAY);
    }

    @Test
    void a_contact_is_added_once_proven_never_taken_from_another_and_the_last_one_stays() {
        var citizen = opened(email);
        var second = "second" + email;
        var flow = asked(second, citizen);
        assertThat(proven(flow, second)).isInstanceOf(Proof.Added.class);
        assertThat(value(mine.of(citizen)).contacts())
                .containsExactly(new ContactPoint(ContactPoint.Kind.EMAIL, second));

        var other = opened("third" + email);
        assertThat(refusal(register.prove(asked(second, other), code(second), address)))
                .isEqualTo(CONTACT_TAKEN);
        assertThat(refusal(mine.removeContact(ContactPoint.Kind.EMAIL, citizen)))
                .isEqualTo(LAST_CONTACT);
    }

    @Test
    void a_closed_account_leaves_no_personal_data_and_signs_nobody_in() {
        var citizen = opened(email);

        assertThat(mine.close(citizen)).isInstanceOf(Outcome.Done.class);

        assertThat(actors.byAccount(citizen.account())).isEmpty();
        var left = jdbc.sql("select a::text from identity.account a where id = :id")
                .param("id", citizen.account())
                .query(String.class)
                .single();
        assertThat(left).doesNotContain("Thủy").doesNotContain(email);
        assertThat(proven(asked(email, null))).isEqualTo(new Proof.New());
    }

    private Actor opened(String contact) {
        var flow = asked(contact, null);
        proven(flow, contact);
        return actors.byAccount(value(register.open(flow, "Nguyễn Thị Thủy", null, true))
                        .account())
                .orElseThrow();
    }

    private String asked(String contact, @Nullable Actor adding) {
        return value(register.ask(contact, "/account", adding, address, Locale.ENGLISH))
                .flow();
    }

    private Proof proven(String flow) {
        return proven(flow, email);
    }

    private Proof proven(String flow, String contact) {
        return value(register.prove(flow, code(contact), address));
    }

    /** The newest code that waits for the address. */
    private String code(String contact) {
        var body = jdbc.sql("""
                select body from outbox.message where carrier = 'email' and body like '%' || :contact || '%'
                order by id desc limit 1
                """)
                .param("contact", '"' + contact + '"')
                .query(String.class)
                .single();
        var found = CODE.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome);
    }

    private static <T> RefusalCode refusal(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T>(var refusal)) return refusal.code();
        throw new AssertionError(outcome);
    }
}
