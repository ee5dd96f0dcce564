package vn.motcua.procedure.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.motcua.procedure.ProcedureVersion;

/** Catalogues to search in: the shipped one, and one as large as the country's. */
final class NationalCatalogue {

    private NationalCatalogue() {}

    /** The shipped procedures, and others whose names are made of pieces of theirs. */
    static List<ProcedureVersion> of(int size) {
        var known = new ArrayList<>(shipped());
        var words = known.stream()
                .flatMap(version -> Arrays.stream(version.name().split(" ")))
                .distinct()
                .toList();
        var random = new Random(7);
        var sample = known.getFirst();
        for (int i = 0; known.size() < size; i++) {
            var name = new StringBuilder("Cấp");
            for (int word = 0; word < 14; word++) {
                name.append(' ').append(words.get(random.nextInt(words.size())));
                if (random.nextInt(9) == 0) name.append(' ').append(random.nextInt(600));
            }
            known.add(new ProcedureVersion(
                    UUID.randomUUID(),
                    "9.%06d".formatted(i),
                    1,
                    sample.validFrom(),
                    null,
                    name.toString(),
                    sample.sector(),
                    sample.level(),
                    true,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    sample.results(),
                    "",
                    sample.waitMode(),
                    List.of()));
        }
        return known;
    }

    static List<ProcedureVersion> shipped() {
        return ShippedCatalogue.sources().stream()
                .map(source -> {
                    try (var content = source.content().open()) {
                        var findings = new Findings("");
                        return LocatedJson.read(content.readAllBytes(), findings)
                                .flatMap(node -> DocumentReader.read(node, "", findings, UUID.randomUUID(), 1))
                                .orElseThrow();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
