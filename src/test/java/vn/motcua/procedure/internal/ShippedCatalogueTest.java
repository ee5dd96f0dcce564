package vn.motcua.procedure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.ImportProcedures.Source;
import vn.motcua.procedure.ProcedureVersion;

class ShippedCatalogueTest {

    /** The procedures of the registers and rows 1–15 and 34–45 of the list of commune-level procedures. */
    private static final List<String> COMPLETE = List.of(
            "1.000656",
            "1.000894",
            "1.001022",
            "1.001193",
            "1.001612",
            "1.001776",
            "1.004837",
            "1.004859",
            "1.004873",
            "1.004884",
            "1.013225",
            "2.000635",
            "2.000815",
            "2.000884",
            "2.000908",
            "2.001035",
            "2.000528",
            "2.000522",
            "1.004772",
            "1.000893",
            "2.000779",
            "1.000689",
            "2.000806",
            "1.004746",
            "2.000513",
            "1.005461",
            "2.000992",
            "2.001008",
            "2.001019",
            "2.001016",
            "2.001406",
            "2.000913",
            "2.000927",
            "2.000942");

    /** The first day of two-tier local government: bundles between today's agencies are known since then. */
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    @Test
    void every_shipped_file_is_valid_and_named_after_its_code() throws IOException {
        for (var source : ShippedCatalogue.sources()) {
            var findings = new Findings("");
            var version = read(source, findings);
            ProcedureRules.check(version, "", findings);

            assertThat(findings.errors((locale, key, values) -> key + List.of(values), Locale.ENGLISH))
                    .as(source.name())
                    .isEmpty();
            assertThat(source.name())
                    .as("an earlier version stands beside the newest with its first day")
                    .isIn(version.code() + ".json", version.code() + "@" + version.validFrom() + ".json");
            assertThat(version.validFrom()).isIn(LocalDate.of(2015, 1, 1), TWO_TIERS);
        }
    }

    @Test
    void every_shipped_file_comes_out_of_the_writer_as_it_went_in() throws IOException {
        for (var source : ShippedCatalogue.sources()) {
            var version = read(source, new Findings(""));

            assertThat(DocumentWriter.write(version)).as(source.name()).isEqualTo(text(source));
        }
    }

    @Test
    void what_registers_and_one_stop_shops_need_most_is_complete() throws IOException {
        var versions = shipped();

        assertThat(COMPLETE)
                .allSatisfy(code -> assertThat(versions.get(code).complete()).isTrue());
        assertThat(versions).hasSizeGreaterThan(100);
    }

    private static Map<String, ProcedureVersion> shipped() throws IOException {
        var versions = new HashMap<String, ProcedureVersion>();
        for (var source : ShippedCatalogue.sources()) {
            var version = read(source, new Findings(""));
            versions.put(version.code(), version);
        }
        return versions;
    }

    private static ProcedureVersion read(Source source, Findings findings) throws IOException {
        return LocatedJson.read(text(source).getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(node -> DocumentReader.read(node, "", findings, new UUID(0, 0), 1))
                .orElseThrow(() -> new AssertionError(source.name()));
    }

    private static String text(Source source) throws IOException {
        try (var in = source.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
