package vn.motcua.board.internal;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.shared.VietnameseTime;

/** The agency of an address; its board stands under its code for good. */
@Component
class Halls {

    private final Agencies agencies;
    private final Clock clock;

    Halls(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    Agency of(String code) {
        var today = VietnameseTime.dateOf(clock.instant());
        return agencies.byCode(code)
                .filter(each -> each.existsOn(today))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String home(Agency agency) {
        return "/board/" + agency.code();
    }
}
