package vn.motcua.identity.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Colleagues;
import vn.motcua.shared.VietnameseTime;

/** Finds the accounts with a role at an agency and resolves each as if it asked. */
@Component
class KnownColleagues implements Colleagues {

    private final JdbcClient sql;
    private final Actors actors;
    private final Clock clock;

    KnownColleagues(JdbcClient sql, Actors actors, Clock clock) {
        this.sql = sql;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public List<Actor> at(UUID agency) {
        return sql
                .sql("""
                        select a.id
                          from identity.account a
                         where a.state = 'ACTIVE'
                           and exists (select 1
                                         from identity.role_grant g
                                        where g.account = a.id
                                          and g.agency = :agency
                                          and g.valid_from <= :today
                                          and (g.valid_to is null or g.valid_to >= :today))
                         order by a.display_name collate "C"
                         limit 500
                        """)
                .param("agency", agency)
                .param("today", VietnameseTime.dateOf(clock.instant()))
                .query(UUID.class)
                .list()
                .stream()
                .map(actors::byAccount)
                .flatMap(Optional::stream)
                .toList();
    }
}
