package vn.motcua.console.samples;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.sample.Sample;

/**
 * Samples and blank forms of a procedure.
 *
 * @param most megabytes of a file at most
 */
public record SamplesPage(
        String code, String name, List<Row> samples, List<Choice> components, Form form, long most, LocalDate today) {

    /** @param component its name */
    public record Row(Sample sample, String component) {}
}
