package vn.motcua.dossier.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FollowDossier;
import vn.motcua.dossier.Followed;
import vn.motcua.dossier.PersonalEntry;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.shared.Outcome;

/** A follower reads as somebody who may read everything, and is shown little of it ({@link FollowedView}). */
@Component
class Following implements FollowDossier {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private static final Actor READER =
            new Actor(new UUID(0, 0), "", Set.of(), Map.of(Permission.DOSSIER_READ, Reach.EVERYWHERE));

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** An office or a mobile network shares an address. */
    private static final int MOST_OF_ADDRESS = 30;

    private static final int MOST_OF_CODE = 10;
    private static final int LONGEST_CODE = 60;
    private static final int CACHED = 10_000;

    private final DossierQuery dossiers;
    private final FollowKeys keys;
    private final FollowStore store;
    private final Clock clock;
    private volatile Instant swept = Instant.EPOCH;

    /** Who waits presses reload: within these seconds the database is asked once. */
    private final Cache<String, Optional<Followed>> shown = Caffeine.newBuilder()
            .maximumSize(CACHED)
            .expireAfterWrite(Duration.ofSeconds(3))
            .build();

    Following(DossierQuery dossiers, FollowKeys keys, FollowStore store, Clock clock) {
        this.dossiers = dossiers;
        this.keys = keys;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String key(String code) {
        return keys.key(code);
    }

    @Override
    public Followed told(DossierView view) {
        return FollowedView.of(view);
    }

    @Override
    public Optional<Followed> byKey(String code, String key) {
        if (code.length() > LONGEST_CODE || !keys.fits(code, key)) return Optional.empty();
        return shown.get(code, this::look);
    }

    private Optional<Followed> look(String code) {
        return lead(code).map(FollowedView::of);
    }

    private Optional<DossierView> lead(String code) {
        return dossiers.track(code).flatMap(found -> dossiers.byCode(found.code(), READER));
    }

    @Override
    public Outcome<String> byPhone(String code, String phone, String address) {
        var wanted = code.strip().toUpperCase(Locale.ROOT);
        var now = clock.instant();
        var forgotten = now.minus(REMEMBERED);
        sweep(now, forgotten);
        var ofAddress = keys.hidden("address", address);
        var ofCode = keys.hidden("code", wanted);
        int tries = store.count(ofAddress, now, forgotten);
        int about = store.count(ofCode, now, forgotten);
        if (tries > MOST_OF_ADDRESS || about > MOST_OF_CODE) {
            if (tries == MOST_OF_ADDRESS + 1 || about == MOST_OF_CODE + 1) {
                LOG.warn("following slowed: address {}, code {}", shortened(ofAddress), shortened(ofCode));
            }
            return Outcome.refused(DossierRefusal.FOLLOWED_TOO_OFTEN);
        }
        var number = PersonalEntry.PHONE.kept(phone);
        var found = wanted.length() > LONGEST_CODE || number == null ? Optional.<DossierView>empty() : lead(wanted);
        if (found.isEmpty()
                || !number.equals(PersonalEntry.PHONE.kept(found.get().owner().phone()))) {
            return Outcome.refused(DossierRefusal.NOTHING_TO_FOLLOW);
        }
        store.takeBack(ofAddress);
        store.takeBack(ofCode);
        return Outcome.done(key(wanted));
    }

    /** Each node now and then; what is forgotten need not be kept. */
    private void sweep(Instant now, Instant forgotten) {
        if (swept.isAfter(forgotten)) return;
        swept = now;
        store.sweep(forgotten);
    }

    private static String shortened(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 6);
    }
}
