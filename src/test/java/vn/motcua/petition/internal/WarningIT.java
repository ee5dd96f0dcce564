package vn.motcua.petition.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.petition.PetitionWorld.about;
import static vn.motcua.petition.PetitionWorld.give;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Role;
import vn.motcua.petition.Command;
import vn.motcua.petition.Matter;
import vn.motcua.petition.PetitionWorld;
import vn.motcua.petition.Petitions;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class WarningIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    Petitions petitions;

    @Autowired
    Warning warning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void heads_hear_once_before_and_once_at_the_due_time_however_many_look() throws Exception {
        clock.set(LocalDateTime.of(2027, 6, 7, 9, 0));
        var world = new PetitionWorld(context);
        var head = world.at(world.commune, Role.HEAD);
        var code = world.sent(petitions, about(world.commune, Matter.RULE));

        clock.set(LocalDateTime.of(2027, 6, 10, 9, 0));
        atOnce();
        assertThat(told(code, head.account())).isEmpty();
        clock.set(LocalDateTime.of(2027, 6, 11, 9, 0));
        atOnce();
        assertThat(told(code, head.account())).containsExactly("PETITION_SOON");
        clock.set(LocalDateTime.of(2027, 6, 14, 17, 0));
        atOnce();
        atOnce();
        assertThat(told(code, head.account())).containsExactly("PETITION_SOON", "PETITION_LATE");

        give(petitions, code, new Command.Classify(Matter.RULE), head);
        var specialist = world.at(world.commune, Role.SPECIALIST);
        give(petitions, code, new Command.TakeUp(), specialist);
        clock.set(LocalDateTime.of(2027, 6, 25, 9, 0));
        atOnce();
        assertThat(told(code, specialist.account())).containsExactly("PETITION_SOON");
        assertThat(told(code, head.account())).hasSize(2);
    }

    private void atOnce() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(IntStream.range(0, 4)
                    .mapToObj(n -> (java.util.concurrent.Callable<Integer>) warning::look)
                    .toList());
        }
    }

    private List<String> told(String code, java.util.UUID account) {
        return jdbc.sql("""
                select template from notice.notice
                where dossier_code = :code and account_id = :account and template in ('PETITION_SOON', 'PETITION_LATE')
                order by id
                """)
                .param("code", code)
                .param("account", account)
                .query(String.class)
                .list();
    }
}
