package vn.motcua.portal.internal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How phones outside reach this server: as it is set, else as the present request did. */
@Component
class PublicAddress {

    private final String given;

    PublicAddress(@Value("${motcua.board.address:}") String given) {
        this.given = given.strip().replaceFirst("/+$", "");
    }

    String of(String path) {
        var start = given.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : given;
        return start + path;
    }
}
