package vn.motcua.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.HeldDossiers;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;
import vn.motcua.page.PageRules;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaWebIT;

/** An officer leaves: what they hold is handed on before the account closes. */
@MotcuaWebIT
class HeldIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    KeepOfficers people;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    DossierCommands commands;

    @Autowired
    HeldDossiers held;

    @Autowired
    JdbcClient sql;

    private ConsoleOffice office;
    private Actor operator;
    private UUID officer;
    private UUID leaver;
    private String page;

    @BeforeEach
    void somebody_works_here() {
        office = new ConsoleOffice(context, port);
        operator = office.office.actors().operator();
        var post = new KeepOfficers.Post(office.communeId, null, "Công chức", LocalDate.of(2020, 1, 1), null);
        officer = Office.value(people.appoint("Phạm Thị Nghỉ", post, operator));
        leaver = office.office.officer(
                "leaver." + office.province.toLowerCase(),
                officer,
                GrantedRole.at(Role.RECEPTIONIST, office.communeId, Office.START));
        page = "/console/accounts/" + leaver + "/held";
    }

    @Test
    void account_and_post_end_only_with_empty_hands_and_the_head_hands_everything_on() {
        var codes = List.of(taken(), taken());
        var today = LocalDate.of(2024, 5, 2);

        assertThat(code(accounts.close(leaver, operator))).isEqualTo(IdentityRefusal.HOLDS_WORK);
        assertThat(code(people.dismiss(officer, office.communeId, today, operator)))
                .isEqualTo(DirectoryRefusal.HOLDS_WORK);
        assertThat(office.get("ADMINISTRATOR", page).body()).contains("2 hồ sơ").doesNotContain(codes.getFirst());

        var form = office.get("HEAD", page).body();
        PageRules.hold(form);
        assertThat(form).contains(codes);
        var fields = new HashMap<>(Browser.hidden(form, page));
        fields.putAll(Map.of("to", "pool", "reason", "Nghỉ hưu", "code", codes.getFirst()));
        var first = office.post("HEAD", page, fields);
        var again = office.post("HEAD", page, fields);
        assertThat(first.body()).contains("Xong:");
        assertThat(again.body()).contains("Xong:");
        assertThat(held.count(leaver)).isEqualTo(1);

        var colleague = office.accounts.get("LEADER").toString();
        fields.put("request", UUID.randomUUID().toString());
        fields.putAll(Map.of("to", colleague, "code", codes.getLast()));
        office.post("HEAD", page, fields);
        assertThat(held.count(leaver)).isZero();
        assertThat(lines("RELEASE", codes)).isEqualTo(1);
        assertThat(lines("ASSIGN", codes)).isEqualTo(1);

        assertThat(office.get("ADMINISTRATOR", page).body()).contains("Đóng tài khoản");
        assertThat(office.send("ADMINISTRATOR", "/console/accounts/" + leaver + "/close", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(office.office.actors().byAccount(leaver)).isEqualTo(Optional.empty());
        assertThat(people.dismiss(officer, office.communeId, today, operator)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_menu_leads_those_who_assign_to_whoever_holds_something() {
        taken();

        var list = office.get("HEAD", "/console/held").body();
        PageRules.hold(list);
        assertThat(list).contains("href=\"" + page + "\"");
        assertThat(office.get("LEADER", "/desk/dossiers").body()).contains("href=\"/console/held\"");
        assertThat(office.get("SPECIALIST", "/desk/dossiers").body()).doesNotContain("/console/held");
        for (var who : List.of("SPECIALIST", "RECEPTIONIST", "CONTROLLER", "ADMINISTRATOR", "CITIZEN")) {
            assertThat(office.get(who, "/console/held").statusCode()).as(who).isEqualTo(403);
        }
    }

    @Test
    void nobody_hands_on_without_being_allowed_to_assign_there() {
        var code = taken();
        var fields = Map.of("request", UUID.randomUUID().toString(), "to", "pool", "reason", "Thử", "code", code);
        for (var role : Role.values()) {
            if (role == Role.OPERATOR || role == Role.HEAD || role == Role.LEADER) continue;
            var by = office.office.actor(office.accounts.get(role.name()));

            var outcome = commands.give(code, new Command.Release("Thử"), Request.of(Ids.next()), by);

            assertThat(code(outcome))
                    .as(role.name())
                    .isIn(DossierRefusal.NOT_PERMITTED, DossierRefusal.DOSSIER_NOT_FOUND);
            var form = office.get(role.name(), "/account/password").body();
            var token = new HashMap<>(Browser.hidden(form, "/account/password"));
            token.putAll(fields);
            assertThat(office.post(role.name(), page, token).statusCode())
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThat(held.count(leaver)).isEqualTo(1);
    }

    @Test
    void what_waits_is_handed_on_too_and_nothing_is_released_twice() {
        var code = taken();
        var head = office.office.actor(office.accounts.get("HEAD"));
        var by = office.office.actor(leaver);
        var asked = commands.give(
                code, new Command.AskPapers("Thiếu", List.of(component(code))), Request.of(Ids.next()), by);
        assertThat(asked).as(String.valueOf(asked)).isInstanceOf(Outcome.Done.class);

        var released = commands.give(code, new Command.Release("Nghỉ việc"), Request.of(Ids.next()), head);
        var twice = commands.give(code, new Command.Release("Nghỉ việc"), Request.of(Ids.next()), head);

        assertThat(released).isInstanceOf(Outcome.Done.class);
        assertThat(code(twice)).isEqualTo(DossierRefusal.NOBODY_HOLDS);
        assertThat(held.count(leaver)).isZero();
    }

    @Test
    void the_clock_stands_still_since_the_same_instant_in_other_hands() {
        var code = taken();
        var head = office.office.actor(office.accounts.get("HEAD"));
        var leader = office.office.actor(office.accounts.get("LEADER"));
        give(code, new Command.Receive(null), office.office.actor(leaver));
        give(code, new Command.TakeOver(), head);
        give(code, new Command.AskSupplement("Thiếu", List.of(component(code)), null), head);
        var before = view(code, leader);

        give(code, new Command.Assign(leader.account(), null), leader);
        give(code, new Command.Release("Nghỉ việc"), leader);

        assertThat(view(code, leader).status()).isEqualTo(Status.AWAITING_SUPPLEMENT);
        assertThat(view(code, leader).waitingSince()).isNotNull().isEqualTo(before.waitingSince());
        assertThat(view(code, leader).holder()).isNull();
    }

    private void give(String code, Command command, Actor by) {
        var outcome = commands.give(code, command, Request.of(Ids.next()), by);
        assertThat(outcome).as(String.valueOf(outcome)).isInstanceOf(Outcome.Done.class);
    }

    private DossierView view(String code, Actor by) {
        return context.getBean(DossierQuery.class).byCode(code, by).orElseThrow();
    }

    private String taken() {
        var by = office.office.actor(leaver);
        var owner = new FileDossier.Owner("Nguyễn Văn Dân", null, null, null, null, null, null);
        var filing = new FileDossier("1.004884", "counter", null, office.commune, null, owner, null);
        var code = ((Outcome.Done<Receipt>) commands.file(filing, Request.of(Ids.next()), by))
                .value()
                .code();
        assertThat(commands.give(code, new Command.TakeOver(), Request.of(Ids.next()), by))
                .isInstanceOf(Outcome.Done.class);
        return code;
    }

    private String component(String code) {
        return view(code, office.office.actor(leaver))
                .procedure()
                .components()
                .getFirst()
                .code();
    }

    private long lines(String action, List<String> codes) {
        return sql.sql("""
                        select count(*) from dossier.journal j join dossier.dossier d on d.id = j.dossier_id
                         where j.action = :action and d.code in (:codes)
                        """)
                .param("action", action)
                .param("codes", codes)
                .query(Long.class)
                .single();
    }

    private static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : outcome;
    }
}
