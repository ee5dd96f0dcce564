package vn.motcua.procedure.internal;

import static vn.motcua.procedure.ProcedureRefusal.*;
import static vn.motcua.procedure.ProcedureVersion.CHANNELS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/** What must hold inside one version, whatever else is in the catalogue. */
final class ProcedureRules {

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern LOCAL_CODE = Pattern.compile("[A-Za-z0-9._-]+");

    private final ProcedureVersion version;
    private final String at;
    private final Findings findings;

    private ProcedureRules(ProcedureVersion version, String at, Findings findings) {
        this.version = version;
        this.at = at;
        this.findings = findings;
    }

    /** @param at the JSON pointer of the document within its file */
    static void check(ProcedureVersion version, String at, Findings findings) {
        var rules = new ProcedureRules(version, at, findings);
        rules.codeAndDates();
        rules.codesAreUnique();
        rules.normalCases();
        rules.promises();
        rules.process();
        rules.completeness();
    }

    private void codeAndDates() {
        if (!CODE.matcher(version.code()).matches()) {
            findings.error(at + "/code", version.code(), BAD_CODE);
        }
        var last = version.validTo();
        if (last != null && last.isBefore(version.validFrom())) {
            findings.error(at + "/validTo", last.toString(), ENDS_BEFORE_START);
        }
    }

    private void codesAreUnique() {
        unique("components", version.components(), ProcedureVersion.Component::code, one -> "");
        unique("cases", version.cases(), ProcedureVersion.Case::code, one -> String.valueOf(one.channel()));
        unique("results", version.results(), ProcedureVersion.Result::code, one -> "");
        unique("process", version.process(), ProcedureVersion.Step::code, one -> "");
    }

    private <T> void unique(String list, List<T> values, Function<T, String> code, Function<T, String> within) {
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < values.size(); i++) {
            var place = at + "/" + list + "/" + i + "/code";
            var value = code.apply(values.get(i));
            if (!LOCAL_CODE.matcher(value).matches()) findings.error(place, value, BAD_LOCAL_CODE);
            if (!seen.add(List.of(value, within.apply(values.get(i))))) {
                findings.error(place, value, DUPLICATE_CODE, value);
            }
        }
    }

    private void normalCases() {
        if (version.cases().isEmpty()) return; // told by completeness where it matters
        var seen = new HashSet<String>();
        for (int i = 0; i < version.cases().size(); i++) {
            var one = version.cases().get(i);
            if (one.normal() && !seen.add(String.valueOf(one.channel()))) {
                findings.error(at + "/cases/" + i, one.code(), TWO_NORMAL_CASES);
            }
        }
        for (var channel : version.channels().isEmpty() ? CHANNELS : version.channels()) {
            if (version.caseOf(null, channel).isEmpty()) findings.error(at + "/cases", null, NO_NORMAL_CASE, channel);
        }
    }

    private void promises() {
        for (int i = 0; i < version.cases().size(); i++) {
            var one = version.cases().get(i);
            var legal = LimitSpan.of(one.legal());
            var promised = LimitSpan.of(one.promised());
            var place = at + "/cases/" + i + "/promised";
            var shown = LimitText.format(one.promised());
            if (one.legal().unit() == one.promised().unit()) {
                if (one.promised().amount() > one.legal().amount()) {
                    findings.error(place, shown, PROMISE_TOO_LONG, LimitText.format(one.legal()));
                }
            } else if (promised.surelyLongerThan(legal)) {
                findings.error(place, shown, PROMISE_TOO_LONG, LimitText.format(one.legal()));
            } else if (promised.maybeLongerThan(legal)) {
                findings.warning(place, shown, PROMISE_NOT_COMPARABLE, LimitText.format(one.legal()));
            }
        }
    }

    private void process() {
        var steps = version.process();
        if (steps.isEmpty()) return;
        int last = steps.size() - 1;
        if (steps.getFirst().kind() != StepKind.RECEIVE) {
            findings.error(at + "/process/0/kind", steps.getFirst().kind().label(), FIRST_STEP_RECEIVES);
        }
        if (steps.get(last).kind() != StepKind.RETURN) {
            findings.error(
                    at + "/process/" + last + "/kind", steps.get(last).kind().label(), LAST_STEP_RETURNS);
        }
        for (int i = 0; i <= last; i++) role(steps.get(i).role(), at + "/process/" + i + "/role");
        long hours = steps.stream().mapToLong(ProcedureVersion.Step::hours).sum();
        var needed = LimitSpan.exactly(hours);
        for (var one : version.cases()) {
            if (one.normal()) fits(one, needed, hours);
        }
    }

    private void role(String name, String place) {
        for (var role : Role.values()) {
            if (!role.name().equals(name)) continue;
            if (!role.permissions().contains(Permission.DOSSIER_PROCESS)) {
                findings.error(place, name, ROLE_CANNOT_PROCESS);
            }
            return;
        }
        findings.error(place, name, UNKNOWN_ROLE);
    }

    private void fits(ProcedureVersion.Case one, LimitSpan needed, long hours) {
        var legal = LimitSpan.of(one.legal());
        var shown = Long.toString(hours);
        if (needed.surelyLongerThan(legal)) {
            findings.error(at + "/process", shown, STEPS_TOO_LONG, hours, LimitText.format(one.legal()), legal.most());
        } else if (needed.maybeLongerThan(legal)) {
            findings.warning(at + "/process", shown, STEPS_MAY_BE_TOO_LONG, hours, LimitText.format(one.legal()));
        } else if (needed.surelyLongerThan(LimitSpan.of(one.promised()))) {
            findings.warning(at + "/process", shown, STEPS_OVER_PROMISE, hours, LimitText.format(one.promised()));
        }
    }

    /** What must be published (regulations §5.5); fees, conditions and forms only where there are any. */
    private void completeness() {
        if (!version.complete()) return;
        var missing = new ArrayList<String>();
        if (version.executor().isEmpty()) missing.add("executor");
        if (version.channels().isEmpty()) missing.add("channels");
        if (version.audiences().isEmpty()) missing.add("audience");
        if (version.instructions().isEmpty()) missing.add("instructions");
        if (version.components().isEmpty()) missing.add("components");
        if (version.cases().isEmpty()) missing.add("cases");
        if (version.results().isEmpty()) missing.add("results");
        if (version.process().isEmpty()) missing.add("process");
        if (!missing.isEmpty()) findings.error(at, null, INCOMPLETE, String.join(", ", missing));
        if (version.legalBasis().isEmpty()) findings.warning(at, null, NO_LEGAL_BASIS);
    }
}
