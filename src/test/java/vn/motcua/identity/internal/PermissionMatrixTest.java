package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;

/** Every role, every permission, every reach, against a table and a walk of its own. */
class PermissionMatrixTest {

    /** One line a permission; one column a role in the order of the enum: R S H L K A C O, and a helper. */
    private static final String MATRIX = """
            DOSSIER_READ     R S H L K . C O .
            DOSSIER_FILE     R . . . . . C . .
            DOSSIER_ASSIST   . . . . . . . . H
            DOSSIER_RECEIVE  R . . . . . . . .
            DOSSIER_PROCESS  R S H L . . . . .
            DOSSIER_ASSIGN   . . H L . . . . .
            DOSSIER_APPROVE  . . . L . . . . .
            DOSSIER_RETURN   R . . . . . . . .
            DOSSIER_SUPPLY   R . . . . . C . .
            DOSSIER_CORRECT  R . . L . . . . .
            QUEUE_SERVE      R . . . . . . . .
            QUEUE_MANAGE     . . . . . A . O .
            HELP_MANAGE      . . H L . A . O .
            SURVEY_ENTER     R . . . . . . . .
            SURVEY_REMARKS   . . H L K . . . .
            SURVEY_MANAGE    . . . . . A . O .
            PETITION_READ    R S H L K . . . .
            PETITION_RECEIVE R . H L K . . . .
            PETITION_HANDLE  . S H L K . . . .
            PETITION_PUBLISH . . . L K . . . .
            PETITION_SENDER  . . . L K . . . .
            PETITION_MANAGE  . . . . . A . O .
            REGISTER_IMPORT  . . . . . A . O .
            REPORT_READ      R . H L K A . O .
            JOURNAL_VERIFY   . . . . K . . O .
            CATALOGUE_MANAGE . . . . . A . O .
            DIRECTORY_MANAGE . . . . . A . O .
            CALENDAR_MANAGE  . . . . . A . O .
            ACCOUNT_MANAGE   . . . . . A . O .
            MESSAGE_MANAGE   . . . . . A . O .
            CHANGES_READ     . . . . K A . O .
            """;

    private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    /** Province 0 with districts 1 (ended, taken over by 0) and 2; communes 3, 4 below 1, 5 below 2; 6 is a stranger;
     * 7 ended and was taken over by commune 5. */
    private final Tree tree = new Tree(new int[] {-1, 0, 0, 1, 1, 2, -1, 6}, Map.of(1, 0, 7, 5));

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_holds_what_the_table_says_and_nothing_else(Role role) {
        for (var permission : Permission.values()) {
            assertThat(role.permissions().contains(permission))
                    .as(permission.name())
                    .isEqualTo(table(role, permission));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_reaches_where_it_is_granted_and_nowhere_else(Role role) {
        for (int place = 0; place < 8; place++) {
            for (boolean below : new boolean[] {false, true}) {
                var rule = new ReachRule(tree, TODAY);
                rule.add(role, id(place), below, ALL);
                for (var permission : Permission.values()) {
                    assertThat(rule.reach().getOrDefault(permission, Reach.NOWHERE))
                            .as("%s at %s below %s: %s", role, place, below, permission)
                            .isEqualTo(oracle(role, place, below, permission));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_without_an_agency_reaches_everything_but_a_citizen_only_their_own(Role role) {
        var rule = new ReachRule(tree, TODAY);
        rule.add(role, null, false, ALL);

        for (var permission : role.permissions()) {
            assertThat(rule.reach().get(permission)).isEqualTo(role == Role.CITIZEN ? Reach.OWN : Reach.EVERYWHERE);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void several_roles_add_up_permission_by_permission(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var rule = new ReachRule(tree, TODAY);
            Map<Permission, Set<UUID>> expected = new HashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                var role = Role.values()[random.nextInt(6)];
                int place = random.nextInt(8);
                boolean below = random.nextBoolean();
                rule.add(role, id(place), below, ALL);
                for (var permission : Permission.values()) {
                    var reach = oracle(role, place, below, permission);
                    expected.computeIfAbsent(permission, p -> new HashSet<>()).addAll(reach.agencies());
                }
            }
            for (var permission : Permission.values()) {
                assertThat(rule.reach().getOrDefault(permission, Reach.NOWHERE))
                        .isEqualTo(Reach.of(expected.getOrDefault(permission, Set.of())));
            }
        }
    }

    @Test
    void the_table_names_every_permission_once() {
        assertThat(MATRIX.lines().map(line -> line.substring(0, 16).strip()))
                .containsExactlyInAnyOrder(ALL.stream().map(Enum::name).toArray(String[]::new));
    }

    private static boolean table(Role role, Permission permission) {
        var line = MATRIX.lines()
                .filter(one -> one.startsWith(permission.name() + " "))
                .findFirst()
                .orElseThrow();
        return line.charAt(17 + 2 * role.ordinal()) != '.';
    }

    private Reach oracle(Role role, int place, boolean below, Permission permission) {
        if (!table(role, permission)) return Reach.NOWHERE;
        if (role == Role.CITIZEN) return Reach.OWN;
        if (role == Role.OPERATOR) return Reach.EVERYWHERE;
        Set<UUID> reached = new HashSet<>();
        for (int agency = 0; agency < 8; agency++) {
            if (isAt(agency, place, below)) reached.add(id(agency));
            if (tree.successors.containsKey(agency) && isAt(tree.successors.get(agency), place, below)) {
                reached.add(id(agency));
            }
        }
        return Reach.of(reached);
    }

    private boolean isAt(int agency, int place, boolean below) {
        if (agency == place) return true;
        return below && tree.above[agency] >= 0 && isAt(tree.above[agency], place, true);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    /** A fixed tree, written for this test; the successor's own end is never followed further. */
    private static final class Tree implements Agencies {

        private final int[] above;
        private final Map<Integer, Integer> successors;

        Tree(int[] above, Map<Integer, Integer> successors) {
            this.above = above;
            this.successors = successors;
        }

        @Override
        public Optional<Agency> byId(UUID id) {
            return all().stream().filter(agency -> agency.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Agency> byCode(String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Agency> all() {
            return IntStream.range(0, above.length).mapToObj(this::agency).toList();
        }

        @Override
        public Set<UUID> tree(UUID agency, LocalDate on) {
            Set<UUID> found = new HashSet<>();
            for (int i = 0; i < above.length; i++) {
                for (int at = i; at >= 0; at = above[at]) {
                    if (id(at).equals(agency)) found.add(id(i));
                }
            }
            return found;
        }

        @Override
        public Agency inCharge(UUID agency, LocalDate on) {
            int number = IntStream.range(0, above.length)
                    .filter(i -> id(i).equals(agency))
                    .findFirst()
                    .orElseThrow();
            return agency(successors.getOrDefault(number, number));
        }

        @Override
        public long revision() {
            return 1;
        }

        private Agency agency(int i) {
            var ended = successors.containsKey(i) ? LocalDate.of(2025, 6, 30) : null;
            var successor = successors.containsKey(i) ? id(successors.get(i)) : null;
            var superior = above[i] < 0 ? null : id(above[i]);
            return new Agency(
                    id(i), "A" + i, "A" + i, AgencyKind.COMMUNE, superior, LocalDate.of(2004, 1, 1), ended, successor);
        }
    }
}
