package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.ApiRefusal;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

@RestController
@Tag(name = "Calendar", description = "Office hours, days off and the one deadline function")
class DueController {

    /** No agency's: such a calendar is the general one. */
    private static final UUID NO_AGENCY = new UUID(0, 0);

    private static final Pattern LIMIT = Pattern.compile("([0-9]{1,5}) ([a-z_]{5,13})");
    private static final int MOST_WAITS = 100;

    private final Deadlines deadlines;
    private final Catalogue catalogue;
    private final AgencyCodes agencies;

    DueController(Deadlines deadlines, Catalogue catalogue, AgencyCodes agencies) {
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    @Operation(
            summary = "When something is due",
            description = "For a limit, or for a case of a procedure (its promised limit; the legal one beside it).")
    @GetMapping(path = "/api/v1/calendar/due", produces = MediaType.APPLICATION_JSON_VALUE)
    DueDocument due(
            @Parameter(description = "when it was received; without an offset in Vietnam", example = "2026-04-24T10:00")
                    @RequestParam
                    String received,
            @Parameter(
                            description = "same_day, or an amount of hours, working_days, calendar_days, months",
                            example = "3 working_days")
                    @RequestParam(required = false)
                    @Nullable
                    String limit,
            @Parameter(description = "code of a procedure, instead of a limit")
                    @RequestParam(required = false)
                    @Nullable
                    String procedure,
            @Parameter(description = "case of the procedure; the normal one")
                    @RequestParam(name = "case", required = false)
                    @Nullable
                    String caseCode,
            @Parameter(description = "counter, online or post") @RequestParam(required = false) @Nullable
                    String channel,
            @Parameter(description = "whose calendar; the general one") @RequestParam(required = false) @Nullable
                    String agency,
            @Parameter(description = "a wait, FROM..TO; repeatable")
                    @RequestParam(name = "wait", required = false)
                    @Nullable
                    List<String> waits,
            @Parameter(description = "credit or restart") @RequestParam(required = false) @Nullable String mode) {
        if ((limit == null) == (procedure == null)) throw Refused.because(ApiRefusal.PARAMETER_MISSING, "limit");
        var at = Times.instant("received", received);
        var calendar = agency == null ? NO_AGENCY : agencies.named(agency).id();
        var waited = waits == null ? List.<Wait>of() : waits(waits);
        var how = Words.maybe(WaitMode.class, "mode", mode);
        if (limit != null) {
            var credit = how == null ? WaitMode.CREDIT : how;
            return DueDocument.of(deadlines.due(calendar, limit(limit), at, waited, credit), null);
        }
        var version = version(String.valueOf(procedure), at);
        var applies = Refused.orFound(
                version.caseOf(caseCode, channel), ApiRefusal.CASE_UNKNOWN, caseCode == null ? "" : caseCode);
        var credit = how == null ? version.waitMode() : how;
        return DueDocument.of(
                deadlines.due(calendar, applies.promised(), at, waited, credit),
                deadlines.due(calendar, applies.legal(), at, waited, credit));
    }

    private ProcedureVersion version(String code, Instant at) {
        return Refused.orFound(catalogue.inForce(code, VietnameseTime.dateOf(at)), ApiRefusal.PROCEDURE_UNKNOWN, code);
    }

    private static Limit limit(String text) {
        if (text.equals("same_day")) return new Limit(Limit.Unit.SAME_DAY, 0);
        var words = LIMIT.matcher(text.strip());
        if (!words.matches()) throw Refused.because(ApiRefusal.PARAMETER_INVALID, "limit");
        var unit = Words.of(Limit.Unit.class, "limit", words.group(2));
        int amount = Integer.parseInt(words.group(1));
        boolean fits = unit != Limit.Unit.SAME_DAY && amount >= 1 && amount <= Limit.MOST;
        if (!fits) throw Refused.because(ApiRefusal.PARAMETER_INVALID, "limit");
        return new Limit(unit, amount);
    }

    private static List<Wait> waits(List<String> texts) {
        if (texts.size() > MOST_WAITS) throw Refused.because(ApiRefusal.PARAMETER_INVALID, "wait");
        var waits = new ArrayList<Wait>();
        for (var text : texts) {
            int dots = text.indexOf("..");
            if (dots < 0) throw Refused.because(ApiRefusal.PARAMETER_INVALID, "wait");
            var from = Times.instant("wait", text.substring(0, dots));
            var to = Times.instant("wait", text.substring(dots + 2));
            if (to.isBefore(from)) throw Refused.because(ApiRefusal.PARAMETER_INVALID, "wait");
            waits.add(new Wait(from, to));
        }
        return waits;
    }
}
