package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.START;
import static vn.motcua.identity.Office.value;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.dossier.Consultations.Consultation;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** An agency that was asked merges into another: its successor is asked from then on, and the journal says so. */
@MotcuaIT
class SuccessionQuestionsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Succession succession;

    @Autowired
    DossierCommands commands;

    @Autowired
    DossierQuery dossiers;

    @Autowired
    Consultations consultations;

    @Autowired
    JournalVerification verification;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepOfficers officers;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    private Office office;
    private String word;
    private UUID asking;
    private UUID old;
    private UUID successor;
    private Actor receptionist;
    private Actor asker;
    private Actor moving;
    private Actor staying;

    @BeforeEach
    void three_agencies() {
        office = new Office(agencies, accounts, actors);
        word = "SQ" + NUMBER.incrementAndGet();
        asking = office.agency(word + ".1", null);
        old = office.agency(word + ".2", null);
        successor = office.agency(word + ".3", null);
        receptionist = person("tiep", Role.RECEPTIONIST, asking);
        asker = person("hoi", Role.SPECIALIST, asking);
        moving = person("di", Role.SPECIALIST, old);
        staying = person("moi", Role.SPECIALIST, successor);
    }

    @Test
    void what_was_put_to_the_agency_is_the_successors_to_answer_and_closed_questions_stay() {
        var code = asked(null, null);
        var closed = asked(null, null);
        var first = only(closed);
        give(closed, new Command.Answer(first.id(), "Không", null), moving);
        assertThat(dossiers.byCode(code, staying)).isEmpty();
        var before = view(code);

        var act = merge(false);

        var question = only(code);
        assertThat(question.toAgency()).isEqualTo(successor);
        assertThat(question.askedBy()).isEqualTo(asker.account());
        assertThat(only(closed).toAgency()).isEqualTo(old);
        assertThat(dossiers.counts(staying).consulted()).isEqualTo(1);
        assertThat(dossiers.list(null, Group.CONSULTED, null, staying).rows())
                .extracting(DossierRow::code)
                .containsExactly(code);
        var line = view(code).journal().getLast();
        assertThat(line.action()).isEqualTo(Action.MOVE_QUESTION);
        assertThat(line.detail()).contains(act.act().toString(), question.id().toString(), old.toString());
        assertThat(view(code).atAgency()).isEqualTo(before.atAgency());
        assertThat(view(code).stepDue()).isEqualTo(before.stepDue());
        assertThat(view(code).status()).isEqualTo(before.status());
        assertThat(act.dossiers()).as("none of them lay there").isZero();
        give(code, new Command.Answer(question.id(), "Không có tranh chấp", null), staying);
        assertThat(only(code).open()).isFalse();
        assertThat(view(closed).journal().getLast().action()).isEqualTo(Action.ANSWER);
        broken();
    }

    @Test
    void a_department_is_no_more_and_a_person_is_still_asked_by_name_where_they_have_a_seat() {
        var division = value(officers.openDepartment(old, "Phòng cũ", START, actors.operator()));
        var department = asked(division, null);
        var person = asked(null, moving.account());

        merge(true);

        assertThat(only(department).toDepartment()).isNull();
        assertThat(only(person).toAccount()).isEqualTo(moving.account());
        assertThat(only(person).toAgency()).isEqualTo(successor);
        give(person, new Command.Answer(only(person).id(), "Không", null), office.actor(moving.account()));
    }

    @Test
    void who_has_no_seat_there_is_asked_no_more_by_name() {
        var person = asked(null, moving.account());

        merge(false);

        assertThat(only(person).toAccount()).isNull();
        give(person, new Command.Answer(only(person).id(), "Không", null), staying);
    }

    @Test
    void the_same_act_again_and_a_later_one_write_no_further_line() {
        var code = asked(null, null);
        var request = Ids.next();
        close();
        var order = new Succession.Order(old, successor, false);

        value(succession.move(order, request, actors.operator()));
        value(succession.move(order, request, actors.operator()));
        value(succession.move(order, Ids.next(), actors.operator()));

        assertThat(view(code).journal().stream().filter(line -> line.action() == Action.MOVE_QUESTION))
                .hasSize(1);
        broken();
    }

    private Succession.Moved merge(boolean seats) {
        close();
        return value(succession.move(new Succession.Order(old, successor, seats), Ids.next(), actors.operator()));
    }

    private void close() {
        value(agencies.close(old, LocalDate.of(2024, 5, 2), successor, actors.operator()));
        clock.advance(Duration.ofDays(1));
    }

    private String asked(@Nullable UUID department, @Nullable UUID account) {
        var owner = new FileDossier.Owner("Trần Văn Hỏi", null, null, null, null, null, null);
        var filing = new FileDossier("1.001193", "counter", null, word + ".1", null, owner, null);
        var code = value(commands.file(filing, Request.of(Ids.next()), receptionist))
                .code();
        give(code, new Command.Receive(null), receptionist);
        var due = clock.instant().plus(Duration.ofDays(5));
        give(code, new Command.Consult(word + ".2", department, account, "Có tranh chấp không?", due), asker);
        return code;
    }

    private void give(String code, Command command, Actor by) {
        value(commands.give(code, command, Request.of(Ids.next()), by));
    }

    private Consultation only(String code) {
        var all = consultations.about(code, actors.operator());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private DossierView view(String code) {
        return dossiers.byCode(code, actors.operator()).orElseThrow();
    }

    private void broken() {
        assertThat(verification.verify(actors.operator()).orElseThrow().broken())
                .noneMatch(each -> each.code().startsWith(word + "."));
    }

    private Actor person(String who, Role role, UUID agency) {
        var name = word.toLowerCase(Locale.ROOT) + "." + who + "."
                + Ids.next().toString().substring(30);
        return office.actor(office.account(name, GrantedRole.at(role, agency, START)));
    }
}
