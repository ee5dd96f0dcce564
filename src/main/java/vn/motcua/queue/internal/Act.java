package vn.motcua.queue.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.queue.QueueAction;

/**
 * One act as the journal names it.
 *
 * @param account null at the kiosk
 * @param request names the request
 * @param sum     of what was asked: the same request id with another sum is another act
 */
record Act(QueueAction action, @Nullable UUID account, Instant at, UUID request, long sum, String detail) {

    /** @param asked everything that makes two requests different */
    static Act of(
            QueueAction action, @Nullable UUID account, Instant at, UUID request, String detail, Object... asked) {
        var text = action + "\n" + account + "\n"
                + Arrays.stream(asked).map(String::valueOf).collect(Collectors.joining("\n"));
        return new Act(action, account, at, request, sum(text), detail);
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
