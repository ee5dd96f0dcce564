package vn.motcua.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import vn.motcua.shared.Refusal;

/**
 * What is ready to leave as one PDF/A-2u file: the history has it already, the pages are made while they are written.
 *
 * @param fileName a name for the file, without anything personal
 * @param sheets   how many forms it contains
 * @param left     what was asked for and is not in it, each with its reason; empty for a single form
 */
public record PrintedForm(String fileName, int sheets, List<LeftOut> left, Content content) {

    public PrintedForm {
        left = List.copyOf(left);
    }

    /** Writes the file; the stream stays open. Memory does not grow with the number of sheets. */
    public void writeTo(OutputStream out) throws IOException {
        writeTo(out, sheets -> {});
    }

    /** @param made told how many sheets are made, after each of them */
    public void writeTo(OutputStream out, IntConsumer made) throws IOException {
        content.writeTo(out, made);
    }

    public record LeftOut(String code, Refusal refusal) {}

    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out, IntConsumer made) throws IOException;
    }
}
