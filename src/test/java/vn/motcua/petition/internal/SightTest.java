package vn.motcua.petition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.petition.Action;
import vn.motcua.testing.TestClock;

/**
 * Who sees what of a petition, over all roles and places, against an oracle that walks the grants instead of the reach: a
 * grant shows the sender only where its own place is not below the agency the petition is about.
 */
class SightTest {

    private static final LocalDate START = LocalDate.of(2004, 1, 1);

    /** Province 0 with 1 and 2; 3, 4 below 1; 5 below 2; 6 stands alone; 7 ended and 3 took it over. */
    private static final int[] SUPERIOR = {-1, 0, 0, 1, 1, 2, -1, 1};

    private static final int ENDED = 7;
    private static final int HEIR = 3;

    private record Grant(Role role, int place, boolean below) {}

    private record Person(UUID account, UUID officer, List<Grant> grants, List<Person> standsInFor) {}

    private record Case(
            int lies,
            Set<Integer> lay,
            int about,
            @Nullable UUID officer,
            @Nullable UUID sender) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobody_sees_more_or_less_than_the_oracle_says(long seed) {
        var random = new Random(seed);
        var above = new Above(new Tree(), Clock.fixed(TestClock.START, ZoneOffset.UTC));
        var people = new ArrayList<Person>();
        for (int i = 0; i < 40; i++) people.add(person(random, people));
        int seen = 0;
        int hidden = 0;
        for (int round = 0; round < 400; round++) {
            var petition = petition(random, people);
            var about = new Sight.About(
                    id(petition.lies()),
                    petition.officer(),
                    above.through(petition.about() < 0 ? Optional.empty() : Optional.of(id(petition.about()))),
                    petition.sender());
            var places = new HashSet<UUID>();
            petition.lay().forEach(place -> places.add(id(place)));
            for (var person : people) {
                var sight = new Sight(actor(person), officers(person));
                var told = "seed " + seed + " round " + round + ": " + person + " " + petition;

                boolean sees = sees(person, petition);
                assertThat(sight.sees(about, places)).as(told).isEqualTo(sees);
                boolean sender = seesSender(person, petition);
                assertThat(sight.seesSender(about, places)).as(told).isEqualTo(sender);
                for (var action : Action.values()) {
                    assertThat(sight.may(action, about, places))
                            .as(action + " " + told)
                            .isEqualTo(may(action, person, petition));
                }
                if (sender) seen++;
                if (sees && !sender) hidden++;
            }
        }
        assertThat(seen).isPositive();
        assertThat(hidden).isPositive();
    }

    // the oracle: grants and chains of superiors, no reach and no sets of agencies

    private static boolean sees(Person person, Case petition) {
        if (person.account().equals(petition.sender())) return true;
        if (person.officer().equals(petition.officer())) return false;
        for (var away : person.standsInFor()) if (away.officer().equals(petition.officer())) return false;
        return person.grants().stream()
                .filter(grant -> grant.role().permissions().contains(Permission.PETITION_READ))
                .anyMatch(grant -> petition.lay().stream().anyMatch(place -> reaches(grant, place)));
    }

    private static boolean seesSender(Person person, Case petition) {
        if (person.account().equals(petition.sender())) return true;
        if (!sees(person, petition)) return false;
        for (var grant : person.grants()) {
            if (!grant.role().permissions().contains(Permission.PETITION_SENDER)) continue;
            if (grant.place() < 0) return true;
            boolean throughIt = petition.about() >= 0 && within(petition.lies(), petition.about());
            if (reaches(grant, petition.lies()) && !throughIt) return true;
        }
        return false;
    }

    private static boolean may(Action action, Person person, Case petition) {
        if (person.account().equals(petition.sender())) {
            return action == Action.SUPPLEMENT || action == Action.WITHDRAW || action == Action.RATE;
        }
        var permission = action.permission();
        if (permission == null || !sees(person, petition)) return false;
        return person.grants().stream()
                .filter(grant -> grant.role().permissions().contains(permission))
                .anyMatch(grant -> reaches(grant, petition.lies()));
    }

    private static boolean reaches(Grant grant, int place) {
        if (grant.place() < 0) return true;
        return covers(grant, place) || place == ENDED && covers(grant, HEIR);
    }

    private static boolean covers(Grant grant, int place) {
        if (grant.place() == place) return true;
        if (!grant.below()) return false;
        for (int above = SUPERIOR[place]; above >= 0; above = SUPERIOR[above]) if (above == grant.place()) return true;
        return false;
    }

    /** Whether somebody at the place works for the agency or under it, by what it is today. */
    private static boolean within(int place, int about) {
        for (int there = place == ENDED ? HEIR : place; there >= 0; there = SUPERIOR[there]) {
            if (there == (about == ENDED ? HEIR : about)) return true;
        }
        return place == about;
    }

    // what is made up

    private static Person person(Random random, List<Person> others) {
        var grants = new ArrayList<Grant>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var role = Role.values()[random.nextInt(Role.values().length)];
            boolean everywhere = role == Role.OPERATOR || random.nextInt(12) == 0;
            if (role == Role.CITIZEN || role == Role.HELPER) continue;
            grants.add(new Grant(role, everywhere ? -1 : random.nextInt(7), random.nextBoolean()));
        }
        var standsIn = new ArrayList<Person>();
        if (!others.isEmpty() && random.nextInt(3) == 0) standsIn.add(others.get(random.nextInt(others.size())));
        return new Person(uuid(random), uuid(random), grants, standsIn);
    }

    private static Case petition(Random random, List<Person> people) {
        int lies = random.nextInt(8);
        var lay = new HashSet<Integer>(Set.of(lies));
        if (random.nextBoolean()) lay.add(random.nextInt(8));
        var named = random.nextInt(3) == 0
                ? people.get(random.nextInt(people.size())).officer()
                : null;
        var sender = random.nextInt(4) == 0
                ? people.get(random.nextInt(people.size())).account()
                : null;
        return new Case(lies, lay, random.nextInt(10) - 2, named, sender);
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Set<UUID> officers(Person person) {
        var officers = new HashSet<>(Set.of(person.officer()));
        person.standsInFor().forEach(away -> officers.add(away.officer()));
        return officers;
    }

    private static Actor actor(Person person) {
        var reach = new EnumMap<Permission, Reach>(Permission.class);
        for (var grant : person.grants()) {
            for (var permission : grant.role().permissions()) {
                reach.merge(permission, reach(grant), SightTest::wider);
            }
        }
        var rights = new Rights(person.account(), Set.of(), reach);
        return new Actor(person.account(), "", Set.of(), reach, rights, List.of());
    }

    private static Reach reach(Grant grant) {
        if (grant.place() < 0) return Reach.EVERYWHERE;
        var agencies = new HashSet<UUID>();
        for (int place = 0; place < 8; place++) if (reaches(grant, place)) agencies.add(id(place));
        return Reach.of(agencies);
    }

    private static Reach wider(Reach one, Reach other) {
        if (one.kind() == Reach.Kind.EVERYWHERE || other.kind() == Reach.Kind.EVERYWHERE) return Reach.EVERYWHERE;
        var both = new HashSet<>(one.agencies());
        both.addAll(other.agencies());
        return Reach.of(both);
    }

    private static UUID id(int number) {
        return new UUID(0, number + 100);
    }

    private static final class Tree implements Agencies {

        @Override
        public Optional<Agency> byId(UUID id) {
            return all().stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Agency> byCode(String code) {
            return Optional.empty();
        }

        @Override
        public List<Agency> all() {
            var all = new ArrayList<Agency>();
            for (int i = 0; i < SUPERIOR.length; i++) {
                all.add(new Agency(
                        id(i),
                        "T" + i,
                        "T" + i,
                        AgencyKind.COMMUNE,
                        SUPERIOR[i] < 0 ? null : id(SUPERIOR[i]),
                        START,
                        i == ENDED ? LocalDate.of(2020, 1, 1) : null,
                        i == ENDED ? id(HEIR) : null));
            }
            return all;
        }

        @Override
        public Set<UUID> tree(UUID agency, LocalDate on) {
            var tree = new HashSet<UUID>();
            for (int i = 0; i < SUPERIOR.length; i++) {
                if (i == ENDED) continue;
                for (int there = i; there >= 0; there = SUPERIOR[there])
                    if (id(there).equals(agency)) tree.add(id(i));
            }
            return tree;
        }

        @Override
        public Agency inCharge(UUID agency, LocalDate on) {
            return byId(agency.equals(id(ENDED)) ? id(HEIR) : agency).orElseThrow();
        }
    }
}
