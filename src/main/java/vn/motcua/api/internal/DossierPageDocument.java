package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.Status;

/** A page of dossiers. */
@Schema(name = "DossierPage")
record DossierPageDocument(
        List<Line> dossiers,

        @Schema(description = "send it back as after for the next page; null on the last") @Nullable
        String next) {

    @Schema(name = "DossierLine")
    record Line(
            String code,
            Status status,
            String procedureCode,
            String ownerName,
            String channel,
            String atAgency,
            Instant filedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant due,
            @Nullable Instant stepDue,
            @Nullable String stepRole,
            @Nullable UUID holder) {}

    static DossierPageDocument of(DossierQuery.Listing listing, AgencyCodes agencies) {
        return new DossierPageDocument(
                listing.rows().stream().map(row -> line(row, agencies)).toList(), listing.next());
    }

    private static Line line(DossierRow row, AgencyCodes agencies) {
        return new Line(
                row.code(),
                row.status(),
                row.procedureCode(),
                row.ownerName(),
                row.channel(),
                agencies.of(row.agency()),
                row.filedAt(),
                row.receivedAt(),
                row.due(),
                row.stepDue(),
                row.stepRole(),
                row.holder());
    }
}
