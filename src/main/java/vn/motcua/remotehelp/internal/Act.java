package vn.motcua.remotehelp.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.remotehelp.HelpAction;

/**
 * One act as the journal names it.
 *
 * @param sum of what was asked: the same request id with another sum is another act
 */
record Act(HelpAction action, UUID account, Instant at, UUID request, long sum) {

    /** @param asked everything that makes two requests different */
    static Act of(HelpAction action, UUID account, Instant at, UUID request, @Nullable Object... asked) {
        var text = action + "\n" + account + "\n"
                + Arrays.stream(asked).map(String::valueOf).collect(Collectors.joining("\n"));
        return new Act(action, account, at, request, sum(text));
    }

    private static long sum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
