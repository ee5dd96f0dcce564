package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.ADDRESS_LOCKED;
import static vn.motcua.identity.IdentityRefusal.CODES_SLOWED;
import static vn.motcua.identity.IdentityRefusal.CODE_OVER;
import static vn.motcua.identity.IdentityRefusal.CODE_WRONG;
import static vn.motcua.identity.IdentityRefusal.CONSENT_MISSING;
import static vn.motcua.identity.IdentityRefusal.CONTACT_FORM;
import static vn.motcua.identity.IdentityRefusal.CONTACT_TAKEN;
import static vn.motcua.identity.IdentityRefusal.NO_WAY;
import static vn.motcua.identity.IdentityRefusal.SIGN_IN_FAILED;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.MyAccount.Level;
import vn.motcua.identity.Register;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignIn;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Every try is counted before anything is compared and stays counted, whatever comes of it. */
@Component
class Registering implements Register {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final Duration TO_OPEN = Duration.ofMinutes(30);

    private final Attempts attempts;
    private final CodeStore codes;
    private final CodeLetters letters;
    private final ContactStore contacts;
    private final AccountStore accounts;
    private final CitizenStore citizens;
    private final Passwords passwords;
    private final SessionOpening sessions;
    private final KnownActors known;
    private final TransactionOperations transactions;
    private final Clock clock;

    Registering(
            Attempts attempts,
            CodeStore codes,
            CodeLetters letters,
            ContactStore contacts,
            AccountStore accounts,
            CitizenStore citizens,
            Passwords passwords,
            SessionOpening sessions,
            KnownActors known,
            TransactionOperations transactions,
            Clock clock) {
        this.attempts = attempts;
        this.codes = codes;
        this.letters = letters;
        this.contacts = contacts;
        this.accounts = accounts;
        this.citizens = citizens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.known = known;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<ContactPoint.Kind> ways() {
        return letters.ways();
    }

    @Override
    public Outcome<Challenge> ask(String typed, String next, @Nullable Actor adding, String address, Locale locale) {
        var point = ContactPoint.of(typed).orElse(null);
        if (point == null) return Outcome.refused(CONTACT_FORM);
        if (!letters.ways().contains(point.kind())) return Outcome.refused(NO_WAY, point.kind());
        var from = attempts.count(Attempts.keyOfSender(address), LockOut.OF_SENDERS);
        if (from.lockedUntil() != null) return slowed(ADDRESS_LOCKED, from.lockedUntil());
        var to = attempts.count(Attempts.keyOfTarget(point), LockOut.OF_TARGETS);
        if (to.lockedUntil() != null) return slowed(CODES_SLOWED, to.lockedUntil());

        var now = clock.instant();
        codes.sweep(now);
        var flow = Secret.make();
        var code = "%06d".formatted(RANDOM.nextInt(CODES));
        var expires = now.plus(Duration.ofMinutes(MINUTES));
        var account = adding == null ? null : adding.person();
        transactions.executeWithoutResult(ignored -> {
            codes.add(Secret.hash(flow), point, sum(flow, code), account, next, expires);
            letters.send(point, code, expires, locale);
        });
        return Outcome.done(new Challenge(flow, expires));
    }

    @Override
    public @Nullable Pending pending(String flow) {
        return codes.find(Secret.hash(flow), clock.instant())
                .map(found -> new Pending(found.point().kind(), found.point().masked(), found.proven(), found.next()))
                .orElse(null);
    }

    @Override
    public Outcome<Proof> prove(String flow, String code, String address) {
        var from = attempts.count(Attempts.keyOfAddress(address), LockOut.OF_ADDRESSES);
        if (from.lockedUntil() != null) return slowed(ADDRESS_LOCKED, from.lockedUntil());
        var now = clock.instant();
        var hash = Secret.hash(flow);
        if (!codes.count(hash, now)) return Outcome.refused(CODE_OVER);
        var found = codes.find(hash, now).orElse(null);
        if (found == null) return Outcome.refused(CODE_OVER);
        if (!MessageDigest.isEqual(found.codeHash(), sum(flow, digits(code)))) return Outcome.refused(CODE_WRONG);
        if (!codes.prove(hash, now, now.plus(TO_OPEN))) return Outcome.refused(CODE_OVER);

        attempts.takeBack(Attempts.keyOfAddress(address), from);
        attempts.clear(Attempts.keyOfTarget(found.point()));
        var adding = found.account();
        if (adding != null) return added(hash, adding, found, now);
        var account = contacts.accountOf(found.point()).orElse(null);
        if (account == null) return Outcome.done(new Proof.New());
        codes.end(hash);
        return known.byAccount(account).isPresent()
                ? Outcome.done(new Proof.Known(sessions.open(account, false), found.next()))
                : Outcome.refused(SIGN_IN_FAILED);
    }

    private Outcome<Proof> added(byte[] flow, UUID account, CodeStore.Found found, Instant now) {
        codes.end(flow);
        if (!contacts.keep(account, found.point(), now)) return Outcome.refused(CONTACT_TAKEN);
        accounts.journal(now, account, account, "CONTACT", found.point().kind());
        return Outcome.done(new Proof.Added(found.next()));
    }

    @Override
    @Transactional
    public Outcome<SignIn.SignedIn> open(String flow, String typed, @Nullable String password, boolean consented) {
        var now = clock.instant();
        var hash = Secret.hash(flow);
        var found = codes.find(hash, now).filter(CodeStore.Found::proven).orElse(null);
        if (found == null || found.account() != null) return Outcome.refused(CODE_OVER);
        if (!consented) return Outcome.refused(CONSENT_MISSING);
        var id = Ids.next();
        var username = "c-" + id;
        var name = typed.strip();
        var opening = new KeepAccounts.Opening(username, name, null, null, password, true, List.of());
        IdentityRefusal flaw = AccountRule.flaw(opening, username);
        if (flaw != null) return Outcome.refused(flaw);
        if (!codes.end(hash)) return Outcome.refused(CODE_OVER); // the same form twice at once

        accounts.add(id, username, opening, password == null ? null : passwords.encode(password), now, id);
        if (!contacts.keep(id, found.point(), now)) throw new IllegalStateException("a contact was taken meanwhile");
        accounts.addGrant(id, GrantedRole.everywhere(Role.CITIZEN, VietnameseTime.dateOf(now)));
        citizens.consent(id, Level.DECLARED, now);
        accounts.journal(now, id, id, "REGISTER", found.point().kind());
        return Outcome.done(sessions.open(id, false));
    }

    private <T> Outcome<T> slowed(IdentityRefusal refusal, Instant until) {
        long minutes = Duration.between(clock.instant(), until).plusSeconds(59).toMinutes();
        return Outcome.refused(refusal, Long.toString(minutes));
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s.-]", "");
    }

    private static byte[] sum(String flow, String code) {
        return Secret.hash("code\n" + flow + '\n' + code);
    }
}
