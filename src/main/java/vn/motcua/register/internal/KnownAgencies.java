package vn.motcua.register.internal;

import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Reach;

/** The agencies whose rows this actor may bring; all others do not exist for them. */
record KnownAgencies(Agencies agencies, Reach reach) {

    @Nullable
    Agency find(String code) {
        var agency =
                agencies.byCode(code).or(() -> agencies.byCode(newForm(code))).orElse(null);
        return agency != null && reach.covers(agency.id()) ? agency : null;
    }

    /** {@code 000.17.22.H56} of QCVN 102:2016 read the other way round without its zero parts: {@code H56.22.17}. */
    private static String newForm(String code) {
        var parts = Arrays.asList(code.split("\\."));
        Collections.reverse(parts);
        return String.join(
                ".", parts.stream().filter(part -> !part.matches("0+")).toList());
    }
}
