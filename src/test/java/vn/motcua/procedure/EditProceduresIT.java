package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.procedure.EditProcedures.Difference.Kind;
import vn.motcua.procedure.EditProcedures.Fit;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class EditProceduresIT {

    private static final LocalDate NEXT = LocalDate.of(2030, 1, 1);

    @Autowired
    EditProcedures edit;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient sql;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "HELPER") // opened apart
    void only_who_keeps_the_whole_catalogue_publishes_and_abolishes(Role role) {
        var office = new Office(agencies, accounts, actors);
        var by = role == Role.OPERATOR
                ? actors.operator()
                : office.actor(office.account(
                        "ep." + role.name().toLowerCase(Locale.ROOT), GrantedRole.everywhere(role, Office.START)));
        boolean may = Set.of(Role.ADMINISTRATOR, Role.OPERATOR).contains(role);

        var document = edit.draft(newest("1.001193"), NEXT);
        assertThat(edit.check(document, Locale.ENGLISH, by) instanceof Outcome.Done)
                .isEqualTo(may);
        assertThat(edit.abolish("9.999999", NEXT, by))
                .isEqualTo(
                        may
                                ? Outcome.refused(ProcedureRefusal.PROCEDURE_UNKNOWN, "9.999999")
                                : Outcome.refused(ProcedureRefusal.NOT_ALLOWED));
    }

    @Test
    void a_new_version_is_written_in_the_form_published_compared_and_the_procedure_abolished() {
        var by = actors.operator();
        var first =
                edit.merged(edit.draft(newest("1.000894"), LocalDate.of(2020, 1, 1)), withCode("1.000894", "9.000777"));
        value(edit.publish(first, Locale.ENGLISH, by));
        var base = newest("9.000777");
        var document = edit.draft(base, NEXT);
        var fields = new HashMap<>(edit.fields(document));
        fields.put("/name", base.name() + " (sửa)");
        fields.put("/process/0/place", "1");
        fields.put("/process/1/place", "1");

        var merged = edit.merged(document, fields);
        var report = value(edit.publish(merged, Locale.ENGLISH, by));

        assertThat(report.errors()).isEmpty();
        assertThat(report.taken()).isEqualTo(1);
        var published = newest("9.000777");
        assertThat(published.version()).isEqualTo(base.version() + 1);
        assertThat(published.validFrom()).isEqualTo(NEXT);
        assertThat(published.components()).isEqualTo(base.components());
        assertThat(published.process()).isEqualTo(base.process());
        var differences = edit.compare(base, published);
        assertThat(differences)
                .extracting(EditProcedures.Difference::field)
                .contains("name", "validFrom")
                .doesNotContain("components", "process", "cases");

        assertThat(edit.abolish("9.000777", NEXT.minusDays(1), by))
                .isEqualTo(Outcome.refused(ProcedureRefusal.ENDS_BEFORE_START));
        assertThat(edit.abolish("9.000777", NEXT.plusYears(1), by)).isEqualTo(Outcome.done(NEXT.plusYears(1)));
        assertThat(edit.abolish("9.000777", NEXT.plusYears(1), by)).isInstanceOf(Outcome.Refused.class);
        assertThat(sql.sql("select action from procedure.change where code = '9.000777' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("END", "PUBLISH");
    }

    @Test
    void what_is_wrong_is_told_at_its_place_and_nothing_is_published() {
        var base = newest("1.001193");
        var document = edit.draft(base, NEXT);
        var fields = new HashMap<>(edit.fields(document));
        fields.put("/name", "");
        fields.put("/process/1/hours", "tám");

        var report = value(edit.publish(edit.merged(document, fields), Locale.ENGLISH, actors.operator()));

        assertThat(report.errors()).extracting(Problem::column).contains("/name", "/process/1/hours");
        assertThat(newest("1.001193")).isEqualTo(base);
        assertThat(edit.fields("no json")).isEmpty();
        assertThat(edit.read("[1, 2]")).isEmpty();
    }

    @Test
    void the_steps_are_added_up_against_the_limit() {
        var base = newest("1.001193");
        var document = edit.draft(base, NEXT);
        var fields = new HashMap<>(edit.fields(document));
        fields.put("/process/1/hours", "9000");

        var fits = edit.hours(base);
        var tooLong = edit.hours(edit.read(edit.merged(document, fields)).orElseThrow());

        assertThat(fits.hours())
                .isEqualTo(base.process().stream()
                        .mapToInt(ProcedureVersion.Step::hours)
                        .sum());
        assertThat(fits.cases()).extracting(EditProcedures.CaseFit::fit).doesNotContain(Fit.TOO_LONG);
        assertThat(tooLong.cases()).extracting(EditProcedures.CaseFit::fit).containsOnly(Fit.TOO_LONG);
    }

    @Test
    void steps_dropped_added_and_put_in_another_order_are_told_so() {
        var base = newest("1.001193");
        var fields = new HashMap<>(edit.fields(edit.draft(base, NEXT)));
        int last = base.process().size() - 1;
        fields.put("/process/" + last + "/place", "0");
        fields.put("/process/1/code", "");
        fields.put("/process/1/name", "");
        fields.put("/process/50/code", "them");
        fields.put("/process/50/name", "Bước thêm");
        fields.put("/process/50/kind", "consult");
        fields.put("/process/50/role", "SPECIALIST");
        fields.put("/process/50/hours", "4");

        var changed = edit.read(edit.merged(edit.draft(base, NEXT), fields)).orElseThrow();

        assertThat(edit.compare(base, changed))
                .filteredOn(each -> each.field().equals("process"))
                .extracting(EditProcedures.Difference::kind)
                .contains(Kind.ADDED, Kind.REMOVED, Kind.REORDERED);
        assertThat(changed.process().getLast().code()).isEqualTo("them");
    }

    private java.util.Map<String, String> withCode(String of, String code) {
        var fields = new HashMap<>(edit.fields(edit.draft(newest(of), LocalDate.of(2020, 1, 1))));
        fields.put("/code", code);
        return fields;
    }

    private ProcedureVersion newest(String code) {
        return edit.newest().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static IntakeReport value(Outcome<IntakeReport> outcome) {
        return switch (outcome) {
            case Outcome.Done<IntakeReport>(var value) -> value;
            case Outcome.Refused<IntakeReport>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
