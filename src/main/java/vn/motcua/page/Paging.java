package vn.motcua.page;

import org.jspecify.annotations.Nullable;

/** Where a list goes on: links to the pages before and after, null where there is none. */
public record Paging(@Nullable String previous, @Nullable String next) {

    public static final Paging NONE = new Paging(null, null);

    public boolean shown() {
        return previous != null || next != null;
    }
}
