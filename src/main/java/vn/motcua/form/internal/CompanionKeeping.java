package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ContactPoint;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Refusal;

/** Who applies together. The link is the only way in, so that its token cannot be guessed. */
@Component
class CompanionKeeping {

    private static final int MOST = 20;
    private static final int LONGEST = 300;
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CompanionStore store;
    private final FilingTelling telling;
    private final Clock clock;

    CompanionKeeping(CompanionStore store, FilingTelling telling, Clock clock) {
        this.store = store;
        this.telling = telling;
        this.clock = clock;
    }

    Optional<Refusal> invite(Filing filing, String written, String typed) {
        var name = Typing.clean(written).replace('\n', ' ');
        if (name.isEmpty()) return Optional.of(Refusal.of(MISSING, "name"));
        if (name.length() > LONGEST) return Optional.of(Refusal.of(TEXT_TOO_LONG, LONGEST));
        if (filing.others().size() >= MOST) return Optional.of(Refusal.of(TOO_MANY_OTHERS, MOST));
        var contact = ContactPoint.of(typed).map(ContactPoint::value).orElse(null);
        if (contact == null && !typed.isBlank()) return Optional.of(Refusal.of(CONTACT_UNREADABLE));
        var now = clock.instant();
        if (contact != null && !telling.allows(filing.account(), now)) {
            return Optional.of(Refusal.of(ASKED_TOO_OFTEN, Filings.MOST_ASKED));
        }
        var companion = Ids.next();
        store.add(companion, filing.id(), name, token(), contact, now);
        if (contact != null) telling.ask(companion, filing.account(), now);
        return Optional.empty();
    }

    Optional<Refusal> uninvite(Filing filing, UUID companion) {
        store.remove(filing.id(), companion);
        return Optional.empty();
    }

    Optional<UUID> filing(String token) {
        return store.filing(token);
    }

    /** Anybody signed in who has the link, apart from the one who sent it; two of them are two accounts. */
    Optional<Refusal> confirm(Filing filing, String token, boolean agreed, String reason, Actor by) {
        if (filing.state() != Filing.State.OPEN && filing.state() != Filing.State.WAITING) {
            return Optional.of(Refusal.of(FILING_CLOSED));
        }
        boolean another = filing.others().stream()
                .anyMatch(each ->
                        by.account().equals(each.account()) && !each.token().equals(token));
        boolean taken = filing.others().stream()
                .anyMatch(each -> each.token().equals(token)
                        && each.account() != null
                        && !each.account().equals(by.account()));
        if (filing.account().equals(by.account()) || another || taken) return Optional.of(Refusal.of(OWN_INVITATION));
        var why = Typing.clean(reason);
        if (why.length() > LONGEST) return Optional.of(Refusal.of(TEXT_TOO_LONG, LONGEST));
        var word = agreed ? Filing.Word.CONFIRMED : Filing.Word.DECLINED;
        var sum = CompanionStore.sum(filing.answers());
        var before = filing.others().stream()
                .filter(each -> each.token().equals(token))
                .findFirst();
        store.say(token, by.account(), word, sum, why.isEmpty() ? null : why, clock.instant());
        boolean known =
                before.filter(each -> each.word() == word && each.current()).isPresent();
        if (!known) telling.said(filing, agreed, clock.instant());
        return Optional.empty();
    }

    private static String token() {
        var token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) token.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return token.toString();
    }
}
