package vn.motcua.petition.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.petition.FollowPetition;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.PetitionView;
import vn.motcua.shared.Outcome;

/** Whoever shows the key reads as the sender. Tries in vain are counted before anything else is answered. */
@Component
class Following implements FollowPetition {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** An office or a mobile network shares an address. */
    private static final int MOST_OF_ADDRESS = 30;

    private static final int MOST_OF_CODE = 10;

    private final PetitionStore petitions;
    private final Viewing viewing;
    private final Keys keys;
    private final FollowStore store;
    private final Clock clock;

    Following(PetitionStore petitions, Viewing viewing, Keys keys, FollowStore store, Clock clock) {
        this.petitions = petitions;
        this.viewing = viewing;
        this.keys = keys;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String key(String code) {
        return keys.key(code);
    }

    @Override
    public Outcome<PetitionView> byKey(String code, String key, String address) {
        var now = clock.instant();
        var forgotten = now.minus(REMEMBERED);
        var ofAddress = keys.hidden("address", address);
        var ofCode = keys.hidden("code", Keys.plain(code));
        if (store.tries(ofAddress, forgotten) >= MOST_OF_ADDRESS || store.tries(ofCode, forgotten) >= MOST_OF_CODE) {
            return Outcome.refused(PetitionRefusal.ASKED_TOO_OFTEN);
        }
        var found = keys.fits(code, key) ? petitions.byCode(Keys.plain(code)) : Optional.<Petition>empty();
        if (found.isPresent()) return Outcome.done(viewing.forSender(found.get()));
        store.sweep(forgotten);
        store.count(ofAddress, now, forgotten);
        store.count(ofCode, now, forgotten);
        return Outcome.refused(PetitionRefusal.PETITION_NOT_FOUND);
    }

    @Override
    public Optional<PetitionView.Attachment> attachment(String code, String key, UUID id) {
        if (!keys.fits(code, key)) return Optional.empty();
        return petitions
                .byCode(Keys.plain(code))
                .map(viewing::forSender)
                .flatMap(view -> view.attachments().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }
}
