package vn.motcua.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.identity.Office.value;
import static vn.motcua.petition.PetitionWorld.about;
import static vn.motcua.petition.PetitionWorld.from;
import static vn.motcua.petition.PetitionWorld.give;
import static vn.motcua.petition.PetitionWorld.refusal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.Limit;
import vn.motcua.identity.Role;
import vn.motcua.notice.Template;
import vn.motcua.petition.NewPetition.Sender;
import vn.motcua.petition.TimeLimits.TimeLimit;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class PetitionLifeIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    Petitions petitions;

    @Autowired
    PetitionQuery query;

    @Autowired
    PublicAnswers answers;

    @Autowired
    FollowPetition follow;

    @Autowired
    TimeLimits limits;

    @Autowired
    VerifyPetitions verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private PetitionWorld world;

    @BeforeEach
    void settle() {
        world = new PetitionWorld(context);
    }

    @Test
    void a_petition_about_a_rule_is_answered_published_and_found_without_accents() {
        var head = world.at(world.commune, Role.HEAD);
        var leader = world.at(world.commune, Role.LEADER);
        var sent = value(petitions.send(about(world.commune, Matter.RULE), null, Ids.next(), world.citizen));

        give(petitions, sent.code(), new Command.Classify(Matter.RULE), head);
        give(petitions, sent.code(), new Command.TakeUp(), head);
        give(petitions, sent.code(), new Command.Answer("Đã bỏ yêu cầu bản sao."), head);
        give(petitions, sent.code(), new Command.Publish("Về bản sao số " + world.number, "Hỏi", "Đáp án"), leader);
        give(petitions, sent.code(), new Command.Rate(5), world.citizen);

        var seen = query.byCode(sent.code(), leader).orElseThrow();
        assertThat(seen.status()).isEqualTo(Status.PUBLISHED);
        assertThat(seen.lines()).extracting(PetitionView.Line::action).startsWith(Action.RECEIVE, Action.CLASSIFY);
        assertThat(seen.lines().getFirst().actor()).isNull();
        var found = answers.list("ve BAN SAO so " + world.number, null, Matter.RULE, null);
        assertThat(found).hasSize(1);
        assertThat(answers.list("50%", null, null, null)).isEmpty();
        give(petitions, sent.code(), new Command.TakeOff("Lộ thông tin"), leader);
        assertThat(answers.byId(found.getFirst().id())).isEmpty();
        assertThat(told(sent.code(), world.citizen.account()))
                .containsExactly(
                        Template.PETITION_RECEIVED.name(),
                        Template.PETITION_TAKEN.name(),
                        Template.PETITION_ANSWERED.name(),
                        Template.PETITION_PUBLISHED.name());
        assertThat(broken()).doesNotContain(sent.code());
    }

    @Test
    void what_is_about_conduct_goes_to_the_agency_above_and_never_back_to_it() {
        var code = world.sent(petitions, about(world.commune, Matter.CONDUCT));
        var above = world.at(world.province, Role.CONTROLLER);

        var seen = query.byCode(code, above).orElseThrow();

        assertThat(seen.agency()).isEqualTo(world.province);
        assertThat(query.byCode(code, world.at(world.commune, Role.LEADER))).isEmpty();
        assertThat(refusal(
                        petitions.give(code, new Command.Forward(world.commune, "x"), Request.of(Ids.next()), above)))
                .isEqualTo(PetitionRefusal.COMPLAINED_ABOUT);
        give(petitions, code, new Command.Forward(world.neighbour, "Thuộc thẩm quyền"), above);
        var there = world.at(world.neighbour, Role.HEAD);
        give(petitions, code, new Command.HandBack("Không phải của chúng tôi"), there);
        assertThat(refusal(petitions.give(code, new Command.HandBack("x"), Request.of(Ids.next()), above)))
                .isEqualTo(PetitionRefusal.NOT_FORWARDED);
        assertThat(query.byCode(code, above).orElseThrow().status()).isEqualTo(Status.RETURNED);
        assertThat(query.byCode(code, there))
                .as("where it once lay it stays seen")
                .isPresent();
    }

    @Test
    void naming_the_agency_where_it_lies_moves_it_above() {
        var code = world.sent(petitions, about(world.commune, Matter.RULE));
        var head = world.at(world.commune, Role.HEAD);

        give(petitions, code, new Command.Name(world.commune, null), head);

        var seen = query.byCode(code, world.at(world.province, Role.LEADER)).orElseThrow();
        assertThat(seen.agency()).isEqualTo(world.province);
        assertThat(seen.status()).isEqualTo(Status.FORWARDED);
        assertThat(refusal(petitions.give(code, new Command.Classify(Matter.RULE), Request.of(Ids.next()), head)))
                .isEqualTo(PetitionRefusal.NOT_PERMITTED);
    }

    @Test
    void due_times_are_counted_in_working_days_and_stand_still_while_the_sender_is_asked() {
        clock.set(LocalDateTime.of(2024, 6, 3, 9, 0));
        var code = world.sent(petitions, about(world.commune, Matter.RULE));
        var head = world.at(world.commune, Role.HEAD);
        assertThat(query.byCode(code, head).orElseThrow().nextDue()).isEqualTo(at(2024, 6, 10));
        give(petitions, code, new Command.Classify(Matter.RULE), head);
        assertThat(query.byCode(code, head).orElseThrow().nextDue()).isEqualTo(at(2024, 6, 24));

        clock.set(LocalDateTime.of(2024, 6, 5, 10, 0));
        give(petitions, code, new Command.AskSupplement("Ngày nào?"), head);
        assertThat(query.byCode(code, head).orElseThrow().nextDue()).isNull();
        clock.set(LocalDateTime.of(2024, 6, 10, 10, 0));
        value(petitions.giveWithKey(
                code, follow.key(code), new Command.Supplement("Ngày 1/6", List.of()), Request.of(Ids.next())));

        var seen = query.byCode(code, head).orElseThrow();
        assertThat(seen.nextDue()).as("three working days later").isEqualTo(at(2024, 6, 27));
        assertThat(seen.lastWords(Action.SUPPLEMENT)).isEqualTo("Ngày 1/6");
    }

    @Test
    void a_limit_holds_from_its_day_for_the_matter_it_names() {
        clock.set(LocalDateTime.of(2031, 3, 3, 9, 0));
        var own = new TimeLimit(
                Stage.RESOLVE, Matter.RULE, new Limit(Limit.Unit.WORKING_DAYS, 3), LocalDate.of(2031, 3, 4));

        assertThat(refusal(limits.add(own, world.at(world.province, Role.LEADER))))
                .isEqualTo(PetitionRefusal.NOT_PERMITTED);
        value(limits.add(own, world.operator));

        var before = world.sent(petitions, about(world.commune, Matter.RULE));
        clock.set(LocalDateTime.of(2031, 3, 4, 9, 0));
        var after = world.sent(petitions, about(world.commune, Matter.RULE));
        var head = world.at(world.commune, Role.HEAD);
        assertThat(query.byCode(before, head).orElseThrow().due()).isEqualTo(at(2031, 3, 24));
        assertThat(query.byCode(after, head).orElseThrow().due()).isEqualTo(at(2031, 3, 7));
    }

    @Test
    void the_same_request_is_answered_once_and_another_body_is_refused() {
        var request = Ids.next();
        var petition = about(world.commune, Matter.RULE);

        var first = value(petitions.send(petition, PetitionWorld.PHONE, request, null));
        var again = value(petitions.send(petition, PetitionWorld.PHONE, request, null));
        var other = petitions.send(about(world.neighbour, Matter.RULE), PetitionWorld.PHONE, request, null);

        assertThat(again).isEqualTo(first);
        assertThat(first.key()).isEqualTo(follow.key(first.code()));
        assertThat(refusal(other)).isEqualTo(PetitionRefusal.REQUEST_REUSED);
        var head = world.at(world.commune, Role.HEAD);
        var id = Ids.next();
        var one = value(petitions.give(first.code(), new Command.Classify(Matter.RULE), Request.of(id), head));
        var two = value(petitions.give(first.code(), new Command.Classify(Matter.RULE), Request.of(id), head));
        assertThat(two).isEqualTo(one);
        assertThat(refusal(petitions.give(first.code(), new Command.TakeUp(), Request.of(id), head)))
                .isEqualTo(PetitionRefusal.REQUEST_REUSED);
        assertThat(refusal(petitions.give(first.code(), new Command.TakeUp(), new Request(Ids.next(), 1), head)))
                .isEqualTo(PetitionRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void who_is_not_signed_in_proves_the_contact_and_the_box_alone_takes_nameless_ones() {
        var petition = about(world.commune, Matter.RULE);
        var nameless = from(petition, Channel.BOX, Sender.ANONYMOUS);
        var receptionist = world.at(world.commune, Role.RECEPTIONIST);

        assertThat(refusal(petitions.send(petition, null, Ids.next(), null)))
                .isEqualTo(PetitionRefusal.CONTACT_NOT_PROVEN);
        assertThat(refusal(
                        petitions.enter(from(petition, Channel.HOTLINE, Sender.ANONYMOUS), Ids.next(), receptionist)))
                .isEqualTo(PetitionRefusal.ONLY_FROM_BOX);
        assertThat(refusal(petitions.enter(nameless, Ids.next(), world.at(world.neighbour, Role.RECEPTIONIST))))
                .isEqualTo(PetitionRefusal.NOT_PERMITTED);
        assertThat(refusal(petitions.enter(nameless, Ids.next(), world.citizen)))
                .isEqualTo(PetitionRefusal.NOT_PERMITTED);
        var code = value(petitions.enter(nameless, Ids.next(), receptionist)).code();
        assertThat(refusal(petitions.give(code, new Command.AskSupplement("?"), Request.of(Ids.next()), receptionist)))
                .isEqualTo(PetitionRefusal.NOBODY_TO_ASK);
    }

    @Test
    void a_complaint_is_refused_with_where_it_belongs_and_whether_that_was_in_time() {
        clock.set(LocalDateTime.of(2024, 6, 3, 9, 0));
        var code = world.sent(petitions, about(world.commune, Matter.RULE));
        clock.set(LocalDateTime.of(2024, 6, 6, 9, 0));
        var head = world.at(world.commune, Role.HEAD);

        give(petitions, code, new Command.Refuse(Ground.COMPLAINT, "Gửi theo Luật Khiếu nại"), head);

        var line = query.byCode(code, head).orElseThrow().lines().getLast();
        assertThat(line.detail()).contains("\"ground\":\"COMPLAINT\"", "\"late\":true");
        assertThat(refusal(petitions.give(code, new Command.Answer("x"), Request.of(Ids.next()), head)))
                .isEqualTo(PetitionRefusal.MOVE_NOT_ALLOWED);
    }

    @Test
    void no_line_can_be_changed_and_one_that_does_not_follow_shows() {
        var code = world.sent(petitions, about(world.commune, Matter.RULE));

        assertThat(verification.verify(world.at(world.province, Role.CONTROLLER)))
                .as("not everywhere")
                .isEmpty();
        assertThatThrownBy(() ->
                        jdbc.sql("update petition.journal set detail = '{}'").update())
                .hasStackTraceContaining("permission denied");

        jdbc.sql("""
                insert into petition.journal
                select petition_id, 2, action, actor_id, at, recorded, gen_random_uuid(), request_sum, status, agency_id,
                       matter, due, detail, null, hash
                from petition.journal
                where petition_id = (select id from petition.petition where code = :code)
                """).param("code", code).update();
        assertThat(broken()).contains(code);
    }

    private List<String> broken() {
        return verification.verify(world.operator).orElseThrow().broken().stream()
                .map(VerifyPetitions.Broken::code)
                .toList();
    }

    private List<String> told(String code, java.util.UUID account) {
        return jdbc.sql(
                        "select template from notice.notice where dossier_code = :code and account_id = :account order by id")
                .param("code", code)
                .param("account", account)
                .query(String.class)
                .list();
    }

    private static java.time.Instant at(int year, int month, int day) {
        return VietnameseTime.instantOf(LocalDateTime.of(year, month, day, 17, 0));
    }
}
