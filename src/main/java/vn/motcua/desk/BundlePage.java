package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/**
 * Filing a bundle: which there are, and the form of one.
 *
 * @param bundle null while none is chosen
 */
public record BundlePage(List<Choice> bundles, @Nullable Bundle bundle) {

    /**
     * @param procedure  name of the lead's procedure
     * @param receiving  agencies at which this person files
     * @param competent  every agency
     */
    public record Bundle(
            String code,
            String name,
            String procedure,
            List<Part> parts,
            List<Choice> receiving,
            List<Choice> competent,
            Form form,
            UUID request) {}

    /** @param field name of the field for its agency */
    public record Part(
            int number,
            String procedure,
            String executor,
            @Nullable Integer after,
            String field) {}
}
