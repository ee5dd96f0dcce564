package vn.motcua.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.FileDossier;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.shared.Outcome;

/** A province of {@value #COMMUNES} communes; in each one account that may do every step of a process. */
public final class Office {

    /** A procedure of the shipped catalogue with five steps: receive, appraise, approve, issue, return. */
    public static final String PROCEDURE = "2.001019";

    public static final String PROVINCE = "B01";
    public static final int COMMUNES = 25;

    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final List<Actor> officers = new ArrayList<>();
    private final Actor controller;

    public Office(ApplicationContext context) {
        var agencies = context.getBean(KeepAgencies.class);
        var operator = context.getBean(Actors.class).operator();
        var province = done(agencies.open(
                new KeepAgencies.Opening(PROVINCE, "Tỉnh thử tải", AgencyKind.PROVINCE, null, SINCE), operator));
        for (int i = 0; i < COMMUNES; i++) {
            var commune = done(agencies.open(
                    new KeepAgencies.Opening(code(i), "Xã thử tải " + i, AgencyKind.COMMUNE, province, SINCE),
                    operator));
            var roles = List.of(Role.RECEPTIONIST, Role.HEAD, Role.SPECIALIST, Role.LEADER).stream()
                    .map(role -> GrantedRole.at(role, commune, SINCE))
                    .toList();
            officers.add(account(context, "canbo" + i, roles));
        }
        controller = account(context, "kiemsoat", List.of(GrantedRole.below(Role.CONTROLLER, province, SINCE)));
    }

    public static String code(int commune) {
        return PROVINCE + ".%02d".formatted(commune + 1);
    }

    /** Who may do everything in a commune. */
    public Actor officer(int commune) {
        return officers.get(commune);
    }

    /** Where an officer works. */
    static UUID agency(Actor officer) {
        return officer.reach(Permission.QUEUE_SERVE).agencies().iterator().next();
    }

    /** Who sees the whole province. */
    public Actor controller() {
        return controller;
    }

    public static FileDossier filing(int commune, Names names) {
        return new FileDossier(
                PROCEDURE,
                "counter",
                null,
                code(commune),
                null,
                new FileDossier.Owner(names.next(), "036185001234", "0912345678", null, "Thôn 1", null, null),
                "Chứng thực di chúc");
    }

    private static Actor account(ApplicationContext context, String username, List<GrantedRole> roles) {
        var actors = context.getBean(Actors.class);
        var opening = new KeepAccounts.Opening(username, username, null, null, null, true, roles);
        UUID account = done(context.getBean(KeepAccounts.class).create(opening, actors.operator()));
        return actors.byAccount(account).orElseThrow();
    }

    /** The value of an outcome that cannot be a refusal here. */
    public static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return Objects.requireNonNull(value);
        throw new IllegalStateException(outcome.toString());
    }
}
