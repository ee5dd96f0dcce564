package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One printing under way or over.
 *
 * @param made     sheets, or rows, so far
 * @param sheets   how many there will be; 0 while nobody knows
 * @param file     where the file is, null until it is whole
 * @param left     codes with the reason why they are not in it
 * @param sentence why there is no file
 */
public record PrintRunPage(
        String href,
        String name,
        boolean running,
        int made,
        int sheets,
        @Nullable String file,
        List<Left> left,
        @Nullable String sentence) {

    public record Left(String code, String reason) {}

    public int percent() {
        return sheets == 0 ? 0 : Math.min(99, made * 100 / sheets);
    }
}
