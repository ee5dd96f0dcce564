package vn.motcua.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;
import vn.motcua.directory.Agencies;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Case;
import vn.motcua.procedure.ProcedureVersion.Step;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.Ids;

/** The offices of {@link OfficesOfTests} with two procedures: one in days that credits waits, one in hours that restarts. */
@TestConfiguration(proxyBeanMethods = false)
class ProceduresOfTests {

    private static final List<Step> PROCESS = List.of(
            new Step("receive", "Tiếp nhận", StepKind.RECEIVE, "RECEPTIONIST", 2),
            new Step("appraise", "Thẩm định", StepKind.APPRAISE, "SPECIALIST", 8),
            new Step("approve", "Phê duyệt", StepKind.APPROVE, "LEADER", 4),
            new Step("return", "Trả kết quả", StepKind.RETURN, "RECEPTIONIST", 4));

    static final ProcedureVersion IN_DAYS = procedure(
            "1.000001",
            "S1",
            WaitMode.CREDIT,
            List.of(),
            one("normal", true, null, Limit.Unit.WORKING_DAYS, 3),
            one("normal", true, "online", Limit.Unit.WORKING_DAYS, 2),
            one("verify", false, null, Limit.Unit.WORKING_DAYS, 8));

    static final ProcedureVersion IN_HOURS = procedure(
            "1.000002",
            "S2",
            WaitMode.RESTART,
            List.of(new ProcedureVersion.Fee("le_phi", "Lệ phí", 8_000L, "bản", "")),
            one("quick", true, "online", Limit.Unit.HOURS, 12),
            one("normal", true, null, Limit.Unit.HOURS, 20),
            one("verify", false, null, Limit.Unit.HOURS, 50));

    @Bean
    @Primary
    Agencies officesOfTests() {
        return new OfficesOfTests().officesOfTests();
    }

    @Bean
    @Primary
    Catalogue proceduresOfTests() {
        var all = List.of(IN_DAYS, IN_HOURS);
        return new Catalogue() {
            @Override
            public Optional<ProcedureVersion> inForce(String code, LocalDate on) {
                return all.stream().filter(each -> each.code().equals(code)).findFirst();
            }

            @Override
            public Optional<ProcedureVersion> version(UUID id) {
                return all.stream().filter(each -> each.id().equals(id)).findFirst();
            }

            @Override
            public List<ProcedureVersion> versions(String code) {
                return inForce(code, LocalDate.EPOCH).stream().toList();
            }

            @Override
            public List<ProcedureVersion> all(LocalDate on) {
                return all;
            }
        };
    }

    private static Case one(String code, boolean normal, @Nullable String channel, Limit.Unit unit, int promised) {
        return new Case(code, code, normal, channel, new Limit(unit, promised * 2), new Limit(unit, promised));
    }

    private static ProcedureVersion procedure(
            String code, String sector, WaitMode mode, List<ProcedureVersion.Fee> fees, Case... cases) {
        return new ProcedureVersion(
                Ids.next(),
                code,
                1,
                LocalDate.of(2015, 1, 1),
                null,
                "Thủ tục " + code,
                new ProcedureVersion.Sector(sector, "Lĩnh vực " + sector),
                ProcedureVersion.OnlineLevel.FULL,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(new ProcedureVersion.Component("C1", "Tờ khai", 1, 0, true, "", true)),
                List.of(cases),
                fees,
                List.of(),
                "",
                mode,
                PROCESS);
    }
}
