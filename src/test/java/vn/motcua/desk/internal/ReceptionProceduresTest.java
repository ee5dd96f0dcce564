package vn.motcua.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.WaitMode;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.OnlineLevel;
import vn.motcua.procedure.ProcedureVersion.Sector;

class ReceptionProceduresTest {

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, Ủy ban nhân dân cấp xã, true",
        "COMMUNE, Công an cấp xã, true",
        "COMMUNE, Ủy ban nhân dân cấp xã (trước ngày 01/7/2025: cấp huyện), true",
        "DISTRICT, Ủy ban nhân dân cấp xã (trước ngày 01/7/2025: cấp huyện), false",
        "PROVINCE, Ủy ban nhân dân cấp xã, false",
        "DEPARTMENT, Sở Tư pháp, true",
        "COMMUNE, Sở Tư pháp, false",
        "COMMUNE, 'Cơ quan, tổ chức đang quản lý sổ gốc', true",
        "CENTRE, Ủy ban nhân dân cấp tỉnh, true"
    })
    void an_agency_is_offered_what_its_level_decides(AgencyKind kind, String executor, boolean offered) {
        var agency = new Agency(new UUID(1, 1), "H1", "Cơ quan", kind, null, LocalDate.EPOCH, null, null);

        assertThat(ReceptionProcedures.receives(agency, decidedBy(executor))).isEqualTo(offered);
    }

    private static ProcedureVersion decidedBy(String executor) {
        return new ProcedureVersion(
                new UUID(1, 2),
                "1.000001",
                1,
                LocalDate.EPOCH,
                null,
                "Thủ tục",
                new Sector("G1", "Lĩnh vực"),
                OnlineLevel.FULL,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                WaitMode.CREDIT,
                List.of(),
                executor,
                List.of("counter"),
                1,
                List.of());
    }
}
