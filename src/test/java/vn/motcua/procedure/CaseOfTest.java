package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;
import vn.motcua.procedure.ProcedureVersion.Case;
import vn.motcua.shared.Ids;

/** Which case of a procedure applies; everybody asks here. */
class CaseOfTest {

    private static final Case COMMON = one("common", true, null);
    private static final Case ONLINE = one("online", true, "online");
    private static final Case VERIFY = one("verify", false, null);
    private static final Case VERIFY_BY_POST = one("verify", false, "post");

    private final ProcedureVersion procedure = procedure(ONLINE, VERIFY_BY_POST, COMMON, VERIFY);

    @Test
    void a_channels_own_case_goes_before_the_one_for_every_channel() {
        assertThat(procedure.caseOf(null, "online")).contains(ONLINE);
        assertThat(procedure.caseOf(null, "post")).contains(COMMON);
        assertThat(procedure.caseOf("verify", "post")).contains(VERIFY_BY_POST);
        assertThat(procedure.caseOf("verify", "counter")).contains(VERIFY);
    }

    @Test
    void where_nobody_names_a_channel_the_case_for_every_channel_applies_else_the_first() {
        assertThat(procedure.caseOf(null, null)).contains(COMMON);
        assertThat(procedure.caseOf("verify", null)).contains(VERIFY);
        assertThat(procedure(ONLINE).caseOf(null, null)).contains(ONLINE);
    }

    @Test
    void a_case_that_is_not_there_or_is_another_channels_is_not_found() {
        assertThat(procedure.caseOf("none", "online")).isEmpty();
        assertThat(procedure.caseOf("online", "counter")).isEmpty();
        assertThat(procedure(ONLINE).caseOf(null, "post")).isEmpty();
    }

    private static Case one(String code, boolean normal, @Nullable String channel) {
        var limit = new Limit(Limit.Unit.WORKING_DAYS, 3);
        return new Case(code, code, normal, channel, limit, limit);
    }

    private static ProcedureVersion procedure(Case... cases) {
        return new ProcedureVersion(
                Ids.next(),
                "1.000001",
                1,
                LocalDate.of(2015, 1, 1),
                null,
                "Thủ tục thử",
                new ProcedureVersion.Sector("S1", "Lĩnh vực"),
                ProcedureVersion.OnlineLevel.FULL,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(cases),
                List.of(),
                List.of(),
                "",
                WaitMode.CREDIT,
                List.of());
    }
}
