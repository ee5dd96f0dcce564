package vn.motcua.api.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Status;

@RestController
@Tag(name = "Tracking", description = "Where a dossier stands, for whoever knows its code")
class TrackingController {

    private static final int ADDRESSES = 100_000;

    private final DossierQuery dossiers;
    private final AgencyCodes agencies;
    private final int most;
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    TrackingController(DossierQuery dossiers, AgencyCodes agencies, ApiSettings settings) {
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.most = settings.trackPerMinute();
    }

    @Operation(
            summary = "Track a dossier",
            description = "Nothing personal. Without signing in; each address may ask some times a minute (429).",
            security = {})
    @GetMapping(path = "/api/v1/tracking/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    TrackingDocument track(@PathVariable String code, HttpServletRequest http) {
        var count = asked.get(http.getRemoteAddr(), unused -> new AtomicInteger());
        if (count.incrementAndGet() > most) throw Refused.because(ApiRefusal.TOO_MANY_REQUESTS);
        var found = Refused.orFound(dossiers.track(code), DossierRefusal.DOSSIER_NOT_FOUND, code);
        return new TrackingDocument(
                found.code(),
                found.status(),
                found.status().national(),
                found.procedureCode(),
                agencies.of(found.receivingAgency()),
                found.receivedAt(),
                found.due());
    }

    @Schema(name = "Tracking")
    record TrackingDocument(
            String code,
            Status status,
            int nationalStatus,
            String procedureCode,
            String receivingAgency,
            @Nullable Instant receivedAt,
            @Nullable Instant due) {}
}
