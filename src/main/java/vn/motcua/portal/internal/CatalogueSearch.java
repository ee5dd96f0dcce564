package vn.motcua.portal.internal;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseText;

/** Finds procedures by words of their name, with or without accents, or by code. The whole catalogue is in memory. */
final class CatalogueSearch {

    /** Vietnamese alphabetical order. */
    static final Comparator<Object> VIETNAMESE = Collator.getInstance(Texts.VIETNAMESE);

    private CatalogueSearch() {}

    /** All words must occur; procedures whose name begins with the words come first, otherwise the given order stays. */
    static List<ProcedureVersion> find(List<ProcedureVersion> all, String query, String sector) {
        var folded = VietnameseText.fold(query);
        var words = List.of(folded.split(" "));
        return all.stream()
                .filter(version -> sector.isEmpty() || version.sector().code().equals(sector))
                .filter(version -> matches(version, words))
                .sorted(Comparator.comparingInt(version -> rank(version, folded)))
                .toList();
    }

    private static boolean matches(ProcedureVersion version, List<String> words) {
        var text = VietnameseText.fold(version.name() + " " + version.sector().name()) + " " + version.code();
        return words.stream().allMatch(text::contains);
    }

    private static int rank(ProcedureVersion version, String folded) {
        var name = VietnameseText.fold(version.name());
        if (name.startsWith(folded)) return 0;
        return name.contains(folded) ? 1 : 2;
    }
}
