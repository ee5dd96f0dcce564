package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.ADDRESS_LOCKED;
import static vn.motcua.identity.IdentityRefusal.CODES_SLOWED;
import static vn.motcua.identity.IdentityRefusal.CODE_OVER;
import static vn.motcua.identity.IdentityRefusal.CODE_WRONG;
import static vn.motcua.identity.IdentityRefusal.CONTACT_FORM;
import static vn.motcua.identity.IdentityRefusal.NO_WAY;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.identity.ConfirmContact;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Register;
import vn.motcua.shared.Outcome;

/** Every try is counted before anything is compared and stays counted, whatever comes of it. */
@Component
class ContactConfirming implements ConfirmContact {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final Attempts attempts;
    private final CodeStore codes;
    private final CodeLetters letters;
    private final TransactionOperations transactions;
    private final Clock clock;

    ContactConfirming(
            Attempts attempts, CodeStore codes, CodeLetters letters, TransactionOperations transactions, Clock clock) {
        this.attempts = attempts;
        this.codes = codes;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<ContactPoint.Kind> ways() {
        return letters.ways();
    }

    @Override
    public Outcome<Challenge> ask(String typed, String address, Locale locale) {
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
        var expires = now.plus(Duration.ofMinutes(Register.MINUTES));
        transactions.executeWithoutResult(ignored -> {
            codes.add(kept(flow), point, sum(flow, code), null, "", expires);
            letters.send(point, code, expires, locale);
        });
        return Outcome.done(new Challenge(flow, expires));
    }

    @Override
    public Optional<Pending> pending(String flow) {
        return codes.find(kept(flow), clock.instant())
                .map(found -> new Pending(found.point().masked(), found.proven()));
    }

    @Override
    public Outcome<ContactPoint> prove(String flow, String code, String address) {
        var from = attempts.count(Attempts.keyOfAddress(address), LockOut.OF_ADDRESSES);
        if (from.lockedUntil() != null) return slowed(ADDRESS_LOCKED, from.lockedUntil());
        var now = clock.instant();
        if (!codes.count(kept(flow), now)) return Outcome.refused(CODE_OVER);
        var found = codes.find(kept(flow), now).orElse(null);
        if (found == null) return Outcome.refused(CODE_OVER);
        var given = sum(flow, code.replaceAll("[\\s.-]", ""));
        if (!MessageDigest.isEqual(found.codeHash(), given)) return Outcome.refused(CODE_WRONG);
        if (!codes.prove(kept(flow), now, now.plus(Duration.ofHours(HOURS)))) return Outcome.refused(CODE_OVER);
        attempts.takeBack(Attempts.keyOfAddress(address), from);
        attempts.clear(Attempts.keyOfTarget(found.point()));
        return Outcome.done(found.point());
    }

    @Override
    public Optional<ContactPoint> proven(String flow) {
        return codes.find(kept(flow), clock.instant())
                .filter(CodeStore.Found::proven)
                .map(CodeStore.Found::point);
    }

    private <T> Outcome<T> slowed(IdentityRefusal refusal, Instant until) {
        long minutes = Duration.between(clock.instant(), until).plusSeconds(59).toMinutes();
        return Outcome.refused(refusal, Long.toString(minutes));
    }

    /** Another hash than that of a sign-in: neither finds the other's. */
    private static byte[] kept(String flow) {
        return Secret.hash("confirm\n" + flow);
    }

    private static byte[] sum(String flow, String code) {
        return Secret.hash("confirmed\n" + flow + '\n' + code);
    }
}
