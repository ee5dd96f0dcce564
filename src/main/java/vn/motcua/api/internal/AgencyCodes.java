package vn.motcua.api.internal;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.api.ApiRefusal;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;

/** Agencies are called by their identifier codes outside. */
@Component
class AgencyCodes {

    private final Agencies agencies;

    AgencyCodes(Agencies agencies) {
        this.agencies = agencies;
    }

    String of(UUID id) {
        return agencies.byId(id).map(Agency::code).orElse("");
    }

    Agency named(String code) {
        return Refused.orFound(agencies.byCode(code), ApiRefusal.AGENCY_UNKNOWN, code);
    }
}
