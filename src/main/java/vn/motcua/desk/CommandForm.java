package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/**
 * The form of one command.
 *
 * @param verb    the command's name, as in its address
 * @param label   key of its title
 * @param legal   whether it is confirmed with what will happen, because it ends or signs something
 * @param request names the request, so that sending it twice does it once
 */
public record CommandForm(
        String verb, String label, boolean legal, List<Input> inputs, Form form, UUID request, int version) {

    public enum Kind {
        LINE,
        LINES,
        CHOICE,
        PAPERS,
        CHECK,
        MOMENT,
        AMOUNT,
        FILE,
        /** The version of the draft that is decided on; its one choice, not to be changed. */
        VERSION
    }

    /** Whether a file goes with it. */
    public boolean upload() {
        return inputs.stream().anyMatch(input -> input.kind() == Kind.FILE);
    }

    /** A field; {@code choices} are those of a choice or of papers. */
    public record Input(String name, Kind kind, boolean required, List<Choice> choices) {

        public static Input of(String name, Kind kind, boolean required) {
            return new Input(name, kind, required, List.of());
        }

        /** Whether what was chosen can be narrowed down in a step of its own. */
        public boolean narrows() {
            return name.equals("whom");
        }
    }
}
