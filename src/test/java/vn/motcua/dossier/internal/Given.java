package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.LinkedDossierMoved;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.RefusalCode;
import vn.motcua.testing.TestClock;

/** A world with its commands and look-ups, and the words tests of interconnected work say. */
final class Given {

    final World world = new World();
    final CommandPipeline commands;
    final Lookup lookup;
    final QuestionViews questions;
    final Parts parts;
    final List<LinkedDossierMoved> told = new ArrayList<>();
    private final JdbcClient jdbc;

    Given(DataSource source, TestClock clock) {
        jdbc = JdbcClient.create(source);
        var remembered = new Remembered();
        commands = world.pipeline(source, clock, remembered, event -> told.add((LinkedDossierMoved) event));
        parts = world.parts(source, clock, remembered);
        var store = new DossierStore(jdbc);
        lookup = new Lookup(
                store,
                new ViewStore(jdbc),
                new ListStore(jdbc),
                new SearchStore(jdbc),
                world.inbox(jdbc, clock),
                commands,
                remembered,
                world,
                world,
                clock);
        questions = new QuestionViews(store, commands, jdbc, clock);
    }

    String filed(Actor by) {
        return receipt(commands.file(world.filing("Trần Thị Bé"), Request.of(Ids.next()), by))
                .code();
    }

    Receipt done(String code, Command command, Actor by) {
        return receipt(commands.give(code, command, Request.of(Ids.next()), by));
    }

    RefusalCode refused(String code, Command command, Actor by) {
        return code(commands.give(code, command, Request.of(Ids.next()), by));
    }

    Receipt receipt(Outcome<Receipt> outcome) {
        if (outcome instanceof Outcome.Done<Receipt>(var receipt)) return receipt;
        throw new AssertionError(outcome);
    }

    RefusalCode code(Outcome<Receipt> outcome) {
        if (outcome instanceof Outcome.Refused<Receipt>(var refusal)) return refusal.code();
        throw new AssertionError(outcome);
    }

    List<String> codes(Group group, Actor by) {
        var codes = new ArrayList<String>();
        Consumer<DossierRow> taker = row -> codes.add(row.code());
        lookup.each(null, group, by, taker);
        return codes;
    }

    List<String> notices(Actor actor, String code) {
        return jdbc.sql("select template from notice.notice where account_id = :account and dossier_code = :code")
                .param("account", actor.account())
                .param("code", code)
                .query(String.class)
                .list();
    }
}
