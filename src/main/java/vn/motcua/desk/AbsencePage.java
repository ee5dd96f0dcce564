package vn.motcua.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.DelegationKind;
import vn.motcua.identity.Absences.Absence;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;

/**
 * Who is away and who stands in.
 *
 * @param refused   why this account cannot announce an absence; null where it can
 * @param announced what this officer announced, running or to come
 * @param standing  whom this officer stands in for
 * @param kinds     what can be passed on
 */
public record AbsencePage(
        @Nullable String refused,
        List<Absence> announced,
        List<Absence> standing,
        List<DelegationKind> kinds,
        List<Choice> colleagues,
        Form form,
        LocalDate today) {}
