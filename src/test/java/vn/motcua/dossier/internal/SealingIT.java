package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.audit.Seals;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.JournalSeals;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.dossier.JournalVerification.Broken;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** What no grant and no chain can show, the seals do. */
@MotcuaIT
class SealingIT {

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource application;

    @Autowired
    Sealing sealing;

    @Autowired
    Seals seals;

    @Autowired
    Verification verification;

    @Autowired
    TestClock clock;

    World world;
    Actor by;
    CommandPipeline commands;
    Intruder intruder;

    @BeforeEach
    void world() {
        world = new World();
        by = world.everybody();
        commands = world.pipeline(source, clock);
        intruder = new Intruder(application, seals);
    }

    @Test
    void honest_lives_are_whole_and_each_head_is_sealed_once() {
        var code = life(4);

        assertThat(sealing.seal()).isPositive();
        assertThat(sealing.seal()).isZero();
        advance(code, 2);
        assertThat(sealing.seal()).isEqualTo(1);

        var report = verification.verify(world.operator()).orElseThrow();
        assertThat(of(code, report)).isEmpty();
        assertThat(report.sealed()).isNotNull();
    }

    @Test
    void a_chain_rewritten_whole_with_its_row_is_found() {
        var code = life(5);
        assertThat(of(code, intruder.after(() -> intruder.rewrite(code, 2)))).isEmpty();

        sealing.seal();

        assertThat(of(code, intruder.after(() -> intruder.rewrite(code, 2))))
                .containsExactly(new Broken(code, 5, "rewritten"));
    }

    @Test
    void a_dossier_removed_with_all_its_lines_has_vanished() {
        var code = life(3);
        var id = id(code);
        sealing.seal();

        var removed = intruder.after(() -> intruder.remove(code));
        var rowRemoved = intruder.after(() -> intruder.removeRow(code));

        assertThat(of(id, removed)).containsExactly(new Broken(id, 0, "vanished"));
        assertThat(of(id, rowRemoved)).containsExactly(new Broken(id, 0, "vanished"));
    }

    @Test
    void an_end_cut_off_with_the_row_set_back_is_found() {
        var code = life(5);
        assertThat(of(code, intruder.after(() -> intruder.cut(code, 4)))).isEmpty();

        sealing.seal();

        assertThat(of(code, intruder.after(() -> intruder.cut(code, 4)))).containsExactly(new Broken(code, 5, "cut"));
    }

    @Test
    void a_line_of_a_long_transaction_is_sealed_although_it_shows_late() {
        var code = life(1);
        sealing.seal();
        clock.advance(Duration.ofHours(5));
        life(1);
        sealing.seal();
        clock.advance(Duration.ofHours(-4));
        advance(code, 1);
        clock.advance(Duration.ofHours(6));

        sealing.seal();

        assertThat(of(code, intruder.after(() -> intruder.cut(code, 1)))).containsExactly(new Broken(code, 2, "cut"));
    }

    @Test
    void a_digest_on_paper_is_looked_for() {
        life(1);
        sealing.seal();
        var kept = verification.verify(world.operator()).orElseThrow().sealed();

        assertThat(kept).isNotNull();
        assertThat(asked(kept.digest())).isEmpty();
        assertThat(asked(kept.digest().replace('a', 'b') + "0"))
                .containsExactly(new Broken(kept.digest().replace('a', 'b') + "0", 0, "seal"));
    }

    @Test
    void what_waits_for_its_seal_is_known() {
        clock.advance(Duration.ofDays(3000)); // after anything another test recorded
        sealing.seal();
        assertThat(sealing.reached().waiting()).isNull();

        var recorded = clock.instant().plusSeconds(60);
        clock.set(recorded);
        life(1);
        clock.advance(Duration.ofHours(2));
        assertThat(sealing.reached().waiting()).isEqualTo(recorded);

        sealing.seal();
        assertThat(sealing.reached()).isEqualTo(new JournalSeals.Reached(clock.instant(), null));
    }

    /** Any tampering at or before a sealed line is found, whatever came before and after; none is imagined. */
    @Test
    void tampering_shows_exactly_as_far_as_was_sealed() {
        for (long seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            var lives = new ArrayList<String>();
            var lengths = new ArrayList<Integer>();
            var sealed = new ArrayList<TreeSet<Integer>>();
            for (int step = 0; step < 12; step++) {
                clock.advance(Duration.ofMinutes(random.nextInt(600)));
                int which = random.nextInt(4);
                if (random.nextInt(4) == 0) {
                    sealing.seal();
                    for (int i = 0; i < lives.size(); i++) sealed.get(i).add(lengths.get(i));
                } else if (which >= lives.size()) {
                    lives.add(life(1));
                    lengths.add(1);
                    sealed.add(new TreeSet<>());
                } else {
                    advance(lives.get(which), 1);
                    lengths.set(which, lengths.get(which) + 1);
                }
            }
            for (int i = 0; i < lives.size(); i++) {
                var code = lives.get(i);
                var id = id(code);
                int line = 1 + random.nextInt(lengths.get(i));
                var rewritten = of(code, intruder.after(() -> intruder.rewrite(code, line)));
                var cut = of(code, intruder.after(() -> intruder.cut(code, Math.max(1, line - 1))));
                var removed = of(id, intruder.after(() -> intruder.remove(code)));

                var as = "seed " + seed + ", dossier " + i + ", line " + line;
                assertThat(rewritten)
                        .as(as)
                        .extracting(Broken::seq)
                        .containsExactlyElementsOf(sealed.get(i).tailSet(line));
                assertThat(cut)
                        .as(as)
                        .extracting(Broken::seq)
                        .containsExactlyElementsOf(sealed.get(i).tailSet(Math.max(2, line)));
                assertThat(removed).as(as).hasSize(sealed.get(i).isEmpty() ? 0 : 1);
            }
            assertThat(verification.verify(world.operator()).orElseThrow().broken())
                    .as("seed " + seed)
                    .noneMatch(place -> lives.contains(place.code()));
        }
    }

    private String life(int lines) {
        var code = ((Outcome.Done<Receipt>) commands.file(world.filing("Đỗ Văn Bình"), Request.of(Ids.next()), by))
                .value()
                .code();
        advance(code, lines - 1);
        return code;
    }

    /** That many lines more; handing over without end is not possible, taking it back and forth is. */
    private void advance(String code, int lines) {
        for (int i = 0; i < lines; i++) {
            var command = lines(code) % 2 == 1 ? new Command.TakeOver() : new Command.Complete("đủ");
            assertThat(commands.give(code, command, Request.of(Ids.next()), by)).isInstanceOf(Outcome.Done.class);
        }
    }

    private int lines(String code) {
        return jdbc.sql("select version from dossier.dossier where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private String id(String code) {
        return jdbc.sql("select id::text from dossier.dossier where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private List<Broken> asked(String digest) {
        return verification.verify(world.operator(), digest).orElseThrow().broken().stream()
                .filter(place -> place.code().equals(digest))
                .toList();
    }

    private static List<Broken> of(String code, JournalVerification.Report report) {
        return report.broken().stream()
                .filter(place -> place.code().equals(code))
                .toList();
    }
}
