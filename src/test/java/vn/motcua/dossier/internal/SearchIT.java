package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** What a search finds, against a plain look through every dossier that was filed. */
@MotcuaIT
class SearchIT {

    private static final List<String> WORDS = List.of(
            "Nguyễn", "Trần", "Đỗ", "Đặng", "Lê", "Văn", "Thị", "Hữu", "An", "Ân", "Anh", "Ánh", "Thủy", "Thuý", "Đạo",
            "Dao");
    private static final int DOSSIERS = 150;
    private static final int SEARCHES = 150;

    @Autowired
    DataSource source;

    @Autowired
    TestClock clock;

    private record Filed(String code, String name, String identity, String phone, List<UUID> agencies) {}

    private final List<Filed> all = new ArrayList<>();
    private World world;
    private CommandPipeline commands;
    private SearchStore search;
    private Lookup lookup;
    private Actor here;
    private Actor there;
    private Actor citizen;

    @BeforeEach
    void open() {
        world = new World();
        commands = world.pipeline(source, clock);
        var jdbc = JdbcClient.create(source);
        search = new SearchStore(jdbc);
        lookup = new Lookup(
                new DossierStore(jdbc),
                new ViewStore(jdbc),
                new ListStore(jdbc),
                search,
                world.inbox(jdbc, clock),
                commands,
                new Remembered(),
                world,
                world,
                clock);
        here = world.everybody();
        there = world.officer(world.neighbour, Role.RECEPTIONIST, Role.SPECIALIST);
        citizen = world.officer(world.commune, Role.CITIZEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_name_is_found_by_any_of_its_words_with_or_without_accents(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DOSSIERS; i++) file(name(random), 100_000_000_000L + i % 40, i % 30, random);

        for (int i = 0; i < SEARCHES; i++) {
            var filed = all.get(random.nextInt(all.size()));
            var text = written(partOf(filed.name(), random), random);
            for (var by : List.of(here, there)) {
                assertThat(found(text, by))
                        .as("seed %d, text %s", seed, text)
                        .containsExactlyElementsOf(expected(text, by));
            }
        }
    }

    @Test
    void walking_the_newest_finds_the_same_as_the_keys() {
        var random = new Random(7);
        for (int i = 0; i < DOSSIERS; i++) file(name(random), 1, 1, random);
        var agencies = new UUID[] {world.commune.id()};
        var scope = new ListStore.Scope(vn.motcua.identity.Reach.Kind.AGENCIES, agencies, here.account());
        var newest = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

        for (var text : List.of("nguyen", "thi", "d", "an", "van an", "thuy d", "khong ai")) {
            var expected = expected(text, here);
            assertThat(search.newestNamedOf(text, agencies, newest, 10_000, 1_000))
                    .as(text)
                    .extracting(row -> row.code())
                    .containsExactlyElementsOf(expected);
            assertThat(search.newestNamed(text, scope, newest, 10_000, 1_000))
                    .as(text)
                    .extracting(row -> row.code())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void numbers_are_found_however_they_are_written_and_only_within_reach() {
        file("Nguyễn Văn Một", 123_456_789_012L, 4, new Random(1));
        var one = all.getFirst();

        for (var text : List.of(one.identity(), one.phone(), "+84 912 000 004", "0912.000.004", " 0912 000 004 ")) {
            assertThat(found(text, here)).as(text).containsExactly(one.code());
        }
        assertThat(found(one.phone(), world.officer(world.province, Role.SPECIALIST)))
                .isEmpty();
        assertThat(found("0912 000 00", here)).isEmpty();
    }

    @Test
    void a_code_is_found_by_its_beginning_in_any_case() {
        for (int i = 0; i < 3; i++) file("Nguyễn Thị Mã", 1, 1, new Random(i));
        var code = all.getLast().code();

        assertThat(found(code.toLowerCase(Locale.ROOT), here)).contains(code);
        assertThat(found(code.substring(0, code.length() - 1), here)).contains(code);
    }

    @Test
    void signs_with_a_meaning_in_the_database_mean_nothing() {
        file("Nguyễn Văn Hai", 1, 1, new Random(2));

        for (var text : List.of("%", "_", "nguyen%", "n_uyen", "\\", "'", "nguyen' or 'a'='a", "* | :", "\u0000zz")) {
            assertThat(found(text, here)).as(text).isEmpty();
        }
    }

    @Test
    void a_citizen_finds_no_other_persons_dossier() {
        file("Nguyễn Thị Người Khác", 123, 1, new Random(3));

        assertThat(found("nguyen", citizen)).isEmpty();
        assertThat(found(all.getFirst().code(), citizen)).isEmpty();
        assertThat(found(all.getFirst().phone(), citizen)).isEmpty();
    }

    private void file(String name, long identity, int phone, Random random) {
        boolean elsewhere = random.nextInt(4) == 0;
        Agency at = elsewhere ? world.neighbour : world.commune;
        var identityNumber = String.valueOf(identity + 100_000_000_000L).substring(0, 12);
        var number = "09120000" + String.format("%02d", phone);
        var filing = new FileDossier(
                World.PROCEDURE,
                "counter",
                null,
                at.code(),
                null,
                new FileDossier.Owner(name, identityNumber, number, null, null, null, null),
                null);
        var outcome = commands.file(filing, Request.of(Ids.next()), elsewhere ? there : here);
        var code = ((Outcome.Done<Receipt>) outcome).value().code();
        all.add(new Filed(code, name, identityNumber, number, List.of(at.id())));
    }

    private static String name(Random random) {
        var words = new ArrayList<String>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) words.add(WORDS.get(random.nextInt(WORDS.size())));
        return String.join(" ", words);
    }

    /** From the start of a word to anywhere. */
    private static String partOf(String name, Random random) {
        var words = name.split(" ");
        var rest = String.join(" ", List.of(words).subList(random.nextInt(words.length), words.length));
        return rest.substring(0, 1 + random.nextInt(rest.length()));
    }

    private static String written(String text, Random random) {
        var written = random.nextBoolean() ? plain(text) : text;
        if (random.nextInt(3) == 0) written = written.toUpperCase(Locale.ROOT);
        if (random.nextInt(4) == 0) written = "  " + written.replace(" ", "   ") + " ";
        return written;
    }

    /** All pages, one after the other. */
    private List<String> found(String text, Actor by) {
        var codes = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = lookup.list(text, Group.ALL, after, by);
            page.rows().forEach(row -> codes.add(row.code()));
            after = page.next();
        } while (after != null);
        return codes;
    }

    /** Newest first: those of the agencies in which a word of the name begins so. */
    private List<String> expected(String text, Actor by) {
        var wanted = plain(text).toLowerCase(Locale.ROOT).strip().replaceAll(" +", " ");
        var agency = by == there ? world.neighbour.id() : world.commune.id();
        var codes = new ArrayList<String>();
        for (var filed : all.reversed()) {
            var words = " " + plain(filed.name()).toLowerCase(Locale.ROOT);
            if (filed.agencies().contains(agency) && words.contains(" " + wanted)) codes.add(filed.code());
        }
        return codes;
    }

    /** The letters of {@link #WORDS} without their accents, by a table. */
    private static String plain(String text) {
        var from = "ÁÂÊÝêýĂăĐẠạẦầẶặỄễỊịỖỗỦủỮữ";
        var to = "AAEYeyAaDAaAaAaEeIiOoUuUu";
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            int at = from.indexOf(c);
            plain.append(at < 0 ? c : to.charAt(at));
        }
        return plain.toString();
    }
}
