package vn.motcua.dossier.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and checks the keys of slips: the first 120 bits of an HMAC-SHA-256 over the code, so 20 letters. */
@Component
class FollowKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 15;

    private final FollowStore store;
    private volatile @Nullable SecretKeySpec secret;

    FollowKeys(FollowStore store) {
        this.store = store;
    }

    String key(String code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac("dossier:" + code), BYTES));
    }

    /** In the same time whether it is right, wrong, or how much of it is. */
    boolean fits(String code, String key) {
        return MessageDigest.isEqual(key(code).getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    /** Stands for what must not be kept: an address or a code that was asked for. */
    byte[] hidden(String kind, String value) {
        return mac(kind + ":" + value);
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec secret() {
        var known = secret;
        if (known != null) return known;
        var offered = new byte[32];
        new SecureRandom().nextBytes(offered);
        var kept = new SecretKeySpec(store.secret(offered), ALGORITHM);
        secret = kept;
        return kept;
    }
}
