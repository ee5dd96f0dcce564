package vn.motcua.interconnected.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.PartDossiers.Lead;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

/** Notices of what happens to leads and parts; never to whoever did it. */
@Component
class Telling {

    private static final int MOST = 20;

    private final Colleagues colleagues;
    private final JdbcClient jdbc;
    private final Clock clock;

    Telling(Colleagues colleagues, JdbcClient jdbc, Clock clock) {
        this.colleagues = colleagues;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** To those who assign at the agency, else to all who work with dossiers there. */
    void agency(Template template, String code, UUID agency, UUID but) {
        write(template, code, heads(agency), but);
    }

    /** To whoever has the lead in hand, else as to its agency. */
    void holder(Template template, Lead lead, UUID but) {
        write(template, lead.code(), lead.holder() == null ? heads(lead.atAgency()) : Set.of(lead.holder()), but);
    }

    private Set<UUID> heads(UUID agency) {
        var heads = holding(Permission.DOSSIER_ASSIGN, agency);
        return heads.isEmpty() ? holding(Permission.DOSSIER_PROCESS, agency) : heads;
    }

    private Set<UUID> holding(Permission permission, UUID agency) {
        return colleagues.at(agency).stream()
                .filter(actor -> actor.reach(permission).covers(agency))
                .limit(MOST)
                .map(Actor::account)
                .collect(Collectors.toSet());
    }

    private void write(Template template, String code, Set<UUID> accounts, UUID but) {
        var others = new HashSet<>(accounts);
        others.remove(but);
        jdbc.sql("""
                insert into notice.told (id, account_id, template, dossier_code, at)
                select x.id, x.account, :template, :code, :at from unnest(:ids, :accounts) as x(id, account)
                """)
                .param("template", template.name())
                .param("code", code)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("ids", others.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("accounts", others.toArray(UUID[]::new))
                .update();
    }
}
