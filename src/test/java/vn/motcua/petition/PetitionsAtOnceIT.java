package vn.motcua.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.value;
import static vn.motcua.petition.PetitionWorld.about;
import static vn.motcua.petition.PetitionWorld.give;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.Role;
import vn.motcua.petition.NewPetition.Sender;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;

/** Sixteen at once: one request is one petition, one move happens once, and serials have no gap and no twin. */
@MotcuaIT
class PetitionsAtOnceIT {

    private static final int THREADS = 16;

    @Autowired
    ApplicationContext context;

    @Autowired
    Petitions petitions;

    @Autowired
    PetitionQuery query;

    @Autowired
    VerifyPetitions verification;

    @Test
    void one_request_sixteen_times_is_one_petition() throws Exception {
        var world = new PetitionWorld(context);
        var request = Ids.next();
        var petition = about(world.commune, Matter.RULE);

        var receipts = atOnce(n -> () -> value(petitions.send(petition, PetitionWorld.PHONE, request, null)));

        assertThat(receipts.stream().distinct()).hasSize(1);
    }

    @Test
    void sixteen_petitions_have_sixteen_codes_and_one_answer_wins() throws Exception {
        var world = new PetitionWorld(context);
        var receptionist = world.at(world.commune, Role.RECEPTIONIST);
        var head = world.at(world.commune, Role.HEAD);

        var codes = atOnce(n -> () -> {
            var sender = new Sender(false, "Người " + n, "Thôn " + n, "09345678%02d".formatted(n), "");
            var called = PetitionWorld.from(about(world.commune, Matter.RULE), Channel.HOTLINE, sender);
            return value(petitions.enter(called, Ids.next(), receptionist)).code();
        });
        assertThat(codes).doesNotHaveDuplicates().hasSize(THREADS);

        var code = codes.getFirst();
        give(petitions, code, new Command.Classify(Matter.RULE), head);
        var outcomes = atOnce(
                n -> () -> petitions.give(code, new Command.Answer("Trả lời " + n), Request.of(Ids.next()), head));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        var seen = query.byCode(code, head).orElseThrow();
        assertThat(seen.lines()).hasSize(3);
        assertThat(verification.verify(world.operator).orElseThrow().broken())
                .extracting(VerifyPetitions.Broken::code)
                .doesNotContainAnyElementsOf(codes);
    }

    private interface Work<T> {
        Callable<T> of(int number);
    }

    private static <T> List<T> atOnce(Work<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var calls = new ArrayList<Callable<T>>();
            for (int n = 0; n < THREADS; n++) calls.add(work.of(n));
            var answers = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) answers.add(future.get());
            return answers;
        }
    }
}
