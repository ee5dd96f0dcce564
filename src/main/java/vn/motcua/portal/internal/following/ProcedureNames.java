package vn.motcua.portal.internal.following;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;

/** What a procedure is called; a code nobody knows stands for itself. */
@Component
class ProcedureNames {

    private final Catalogue catalogue;

    ProcedureNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(String code, @Nullable ProcedureVersion pinned) {
        if (pinned != null) return pinned.name();
        return catalogue.versions(code).stream()
                .findFirst()
                .map(ProcedureVersion::name)
                .orElse(code);
    }
}
