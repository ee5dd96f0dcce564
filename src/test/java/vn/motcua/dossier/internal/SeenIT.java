package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.SeenDossiers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class SeenIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    DossierQuery dossiers;

    @Autowired
    DossierCommands commands;

    @Autowired
    SeenLog log;

    @Autowired
    SeenDossiers seen;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Test
    void an_applicant_sees_which_officer_opened_the_dossier_in_which_hour_and_of_nobody_elses() {
        var office = new Office(agencies, accounts, actors);
        int number = NUMBER.incrementAndGet();
        var here = office.agency("SN" + number, null);
        var officer = office.actor(
                office.account("sn.canbo" + number, GrantedRole.at(Role.RECEPTIONIST, here, Office.START)));
        var citizen = citizen(office, "sn.dan" + number);
        var other = citizen(office, "sn.khac" + number);
        var owner = new FileDossier.Owner("Nguyễn Thị Thủy", null, null, null, null, null, null);
        var filing = new FileDossier("1.004884", "online", null, "SN" + number, null, owner, null);
        var code = Office.value(commands.file(filing, Request.of(Ids.next()), citizen))
                .code();

        for (int look = 0; look < 3; look++)
            assertThat(dossiers.byCode(code, officer)).isPresent();
        assertThat(dossiers.byCode(code, citizen)).isPresent();
        assertThat(dossiers.byCode(code, other)).isEmpty();
        log.write();
        clock.advance(Duration.ofHours(1));
        dossiers.byCode(code, officer);
        log.write();
        log.write();

        assertThat(seen.of(citizen))
                .hasSize(2)
                .allMatch(look -> look.code().equals(code) && look.account().equals(officer.account()));
        assertThat(seen.of(other)).isEmpty();
    }

    private static Actor citizen(Office office, String name) {
        return office.actor(office.account(name, GrantedRole.everywhere(Role.CITIZEN, Office.START)));
    }
}
