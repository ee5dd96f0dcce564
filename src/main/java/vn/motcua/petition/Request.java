package vn.motcua.petition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param id      sent again it is answered from what became of it, with another body it is refused
 * @param version the version the caller saw; null: whichever it is
 */
public record Request(UUID id, @Nullable Integer version) {

    public static Request of(UUID id) {
        return new Request(id, null);
    }
}
