package vn.motcua.petition.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and checks the keys senders follow with: 60 bits of an HMAC-SHA-256 over the code, in letters nobody mixes up. */
@Component
class Keys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final FollowStore store;
    private volatile @Nullable SecretKeySpec secret;

    Keys(FollowStore store) {
        this.store = store;
    }

    String key(String code) {
        var mac = mac("petition:" + plain(code));
        var key = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) key.append('-');
            key.append(LETTERS.charAt(mac[i] & 31));
        }
        return key.toString();
    }

    /** In the same time whether it is right, wrong, or how much of it is; letters that look like digits are read as those. */
    boolean fits(String code, String typed) {
        if (code.length() > 60 || typed.length() > 60) return false;
        var key = letters(typed).replace('O', '0').replace('I', '1').replace('L', '1');
        return MessageDigest.isEqual(
                letters(key(code)).getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    /** Stands for what must not be kept: an address or a code that was asked for. */
    byte[] hidden(String kind, String value) {
        return mac(kind + ":" + value);
    }

    static String plain(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static String letters(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
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
