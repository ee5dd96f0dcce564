package vn.motcua.dossier.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.BulkIntake;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;

/** Takes registers over through COPY: round trips and statement overhead would cost more than the rows. */
@Component
final class CopyIntake implements BulkIntake {

    private final DataSource source;
    private final Sealing sealing;

    CopyIntake(DataSource source, Sealing sealing) {
        this.source = source;
        this.sealing = sealing;
    }

    @Override
    public Taking begin(String fileName, Actor by, Instant recorded) {
        var origin = new Import(Ids.next(), fileName, by.account(), recorded.truncatedTo(ChronoUnit.MICROS));
        try {
            return CopyTaking.begin(source.getConnection(), origin, sealing::sealIfPossible);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
