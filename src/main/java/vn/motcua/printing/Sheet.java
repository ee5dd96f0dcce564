package vn.motcua.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form ready to be set: what its template shows, in order. Every text is plain text.
 *
 * @param form     number and circular, for example "Mẫu số 01 – TT 01/2018/TT-VPCP"
 * @param code     code of the dossier; null for a register
 * @param serial   whether the lines for volume and serial number stand under the head
 * @param symbol   number and symbol of an outgoing paper ("Số: …/PXL"); null for slips
 * @param tracking picture of the QR code as a data address; null where there is nothing to follow
 * @param dated    place and date
 * @param copy     says that it is a reprint; null for the first print
 */
public record Sheet(
        String form,
        Head head,
        @Nullable String code,
        boolean serial,
        @Nullable String symbol,
        @Nullable String tracking,
        String dated,
        @Nullable String copy,
        String title,
        @Nullable String subtitle,
        boolean wide,
        List<Block> blocks,
        List<Signature> signatures,
        Labels labels) {

    public Sheet {
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
    }

    public record Head(@Nullable String superior, String unit) {}

    /** The fixed words of the head. */
    public record Labels(String state, String motto, String code, String volume, String serial, String tracking) {}

    public sealed interface Block {}

    public record Pair(String label, String value) implements Block {}

    public record Paragraph(String text, boolean strong) implements Block {}

    public record Grid(List<Column> columns, List<List<String>> rows) implements Block {}

    /** {@code width} in percent of the table. */
    public record Column(String name, int width) {}

    /** A name below, or nothing where somebody signs whose name is not known. */
    public record Signature(String title, String below, String name) {}
}
