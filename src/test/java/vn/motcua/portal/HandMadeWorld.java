package vn.motcua.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Due;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;
import vn.motcua.database.Outages;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;

/** What lies below the faces, by hand: one commune, a few procedures, a fixed clock, a database that does not answer. */
public class HandMadeWorld {

    public static final UUID AGENCY = new UUID(2, 2);

    @Bean
    SomeProcedures catalogue() {
        return new SomeProcedures();
    }

    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    JdbcClient silentDatabase() {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1"));
    }

    @Bean
    Outages outages() {
        return failure -> failure instanceof DataAccessException;
    }

    @Bean
    Deadlines deadlines() {
        return new NextNoon();
    }

    @Bean
    Agencies agencies() {
        return new OneCommune();
    }

    private static final class OneCommune implements Agencies {

        private static final Agency COMMUNE = new Agency(
                AGENCY,
                "H40.43.25",
                "Ủy ban nhân dân xã Xuân Trường",
                AgencyKind.COMMUNE,
                null,
                LocalDate.of(2015, 1, 1),
                null,
                null);

        @Override
        public Optional<Agency> byId(UUID id) {
            return id.equals(AGENCY) ? Optional.of(COMMUNE) : Optional.empty();
        }

        @Override
        public Optional<Agency> byCode(String code) {
            return code.equals(COMMUNE.code()) ? Optional.of(COMMUNE) : Optional.empty();
        }

        @Override
        public List<Agency> all() {
            return List.of(COMMUNE);
        }

        @Override
        public Set<UUID> tree(UUID agency, LocalDate on) {
            return Set.of(agency);
        }

        @Override
        public Agency inCharge(UUID agency, LocalDate on) {
            return COMMUNE;
        }

        public long revision() {
            return 1;
        }
    }

    /** Everything is due a day later. */
    private static final class NextNoon implements Deadlines {

        @Override
        public Due due(UUID agency, Limit limit, Instant received, List<Wait> waits, WaitMode mode) {
            return new Due(limit, received.plusSeconds(86_400), received, List.of(), List.of(), List.of());
        }

        @Override
        public Due moved(UUID agency, Limit limit, Instant given, Instant received, List<Wait> waits, WaitMode mode) {
            return due(agency, limit, received, waits, mode);
        }
    }
}
