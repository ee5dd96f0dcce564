package vn.motcua.lateness.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.Delegation;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

/** What those who stand in were told; a row and its notices are one statement. */
@Repository
class StandInStore {

    record Told(UUID delegationId, LocalDate firstDay, LocalDate lastDay, boolean over) {

        boolean differs(Delegation delegation) {
            return !firstDay.equals(delegation.validFrom()) || !lastDay.equals(delegation.validTo());
        }
    }

    private final JdbcClient jdbc;

    StandInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Told> told(List<UUID> delegations) {
        return jdbc.sql("""
                select delegation_id, first_day, last_day, over from lateness.stand_in
                where delegation_id = any(:delegations)
                """).param("delegations", delegations.toArray(UUID[]::new)).query(Told.class).list().stream()
                .collect(Collectors.toMap(Told::delegationId, each -> each));
    }

    void named(Delegation delegation, List<UUID> accounts, Instant now) {
        jdbc.sql("""
                with named as (
                    insert into lateness.stand_in (delegation_id, first_day, last_day, over)
                    values (:delegation, :first, :last, false)
                    on conflict do nothing
                    returning delegation_id)
                insert into notice.told (id, account_id, template, dossier_code, at)
                select x.id, x.account, :template, '', :now from named, unnest(:ids, :accounts) as x(id, account)
                """)
                .param("delegation", delegation.id())
                .param("first", delegation.validFrom())
                .param("last", delegation.validTo())
                .param("template", Template.STAND_IN_NAMED.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", accounts.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("accounts", accounts.toArray(UUID[]::new))
                .update();
    }

    /** Nothing where another node told of it first. */
    void changed(Delegation delegation, Told told, Template template, List<UUID> accounts, Instant now) {
        jdbc.sql("""
                with changed as (
                    update lateness.stand_in set first_day = :first, last_day = :last, over = :over
                    where delegation_id = :delegation and first_day = :firstTold and last_day = :lastTold and not over
                    returning delegation_id)
                insert into notice.told (id, account_id, template, dossier_code, at)
                select x.id, x.account, :template, '', :now from changed, unnest(:ids, :accounts) as x(id, account)
                """)
                .param("delegation", delegation.id())
                .param("first", delegation.validFrom())
                .param("last", delegation.validTo())
                .param("over", template == Template.STAND_IN_OVER)
                .param("firstTold", told.firstDay())
                .param("lastTold", told.lastDay())
                .param("template", template.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", accounts.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("accounts", accounts.toArray(UUID[]::new))
                .update();
    }
}
