package vn.motcua.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;

/** A province P with districts P.1 and P.2 and communes below them; the district P.2 ended on 31/3/2024. No catalogue. */
@TestConfiguration(proxyBeanMethods = false)
class OfficesOfTests {

    static final List<String> CODES = List.of("P", "P.1", "P.1.1", "P.1.2", "P.2", "P.2.1");

    private static final LocalDate LONG_AGO = LocalDate.of(2004, 1, 1);
    private static final LocalDate ENDED = LocalDate.of(2024, 3, 31);

    static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Bean
    @Primary
    Agencies officesOfTests() {
        return new Agencies() {
            @Override
            public long revision() {
                return 1;
            }

            @Override
            public Optional<Agency> byId(UUID id) {
                return all().stream().filter(agency -> agency.id().equals(id)).findFirst();
            }

            @Override
            public Optional<Agency> byCode(String code) {
                return all().stream()
                        .filter(agency -> agency.code().equals(code))
                        .findFirst();
            }

            @Override
            public List<Agency> all() {
                return CODES.stream().map(OfficesOfTests::agency).toList();
            }

            @Override
            public Set<UUID> tree(UUID agency, LocalDate on) {
                var code = byId(agency).orElseThrow().code();
                var tree = new HashSet<UUID>();
                tree.add(agency);
                for (var each : all()) {
                    if (each.code().startsWith(code + ".") && each.existsOn(on)) tree.add(each.id());
                }
                return tree;
            }

            @Override
            public Agency inCharge(UUID agency, LocalDate on) {
                return byId(agency).orElseThrow();
            }
        };
    }

    private static Agency agency(String code) {
        int dot = code.lastIndexOf('.');
        return new Agency(
                id(code),
                code,
                "Cơ quan " + code,
                dot < 0 ? AgencyKind.PROVINCE : AgencyKind.COMMUNE,
                dot < 0 ? null : id(code.substring(0, dot)),
                LONG_AGO,
                code.equals("P.2") ? ENDED : null,
                code.equals("P.2") ? id("P") : null);
    }

    @Bean
    @Primary
    Catalogue noCatalogue() {
        return new Catalogue() {
            @Override
            public Optional<ProcedureVersion> inForce(String code, LocalDate on) {
                return Optional.empty();
            }

            @Override
            public Optional<ProcedureVersion> version(UUID id) {
                return Optional.empty();
            }

            @Override
            public List<ProcedureVersion> versions(String code) {
                return List.of();
            }

            @Override
            public List<ProcedureVersion> all(LocalDate on) {
                return List.of();
            }
        };
    }
}
