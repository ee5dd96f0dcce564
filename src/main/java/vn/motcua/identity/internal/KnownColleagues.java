package vn.motcua.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Officers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Colleagues;
import vn.motcua.shared.VietnameseTime;

/** Finds the accounts with a role at an agency and resolves each as if it asked. */
@Component
class KnownColleagues implements Colleagues {

    private final JdbcClient sql;
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Actors actors;
    private final Officers officers;
    private final Clock clock;
    private final Cache<UUID, Set<UUID>> departments =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    private final Cache<UUID, Set<UUID>> own =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    KnownColleagues(JdbcClient sql, Actors actors, Officers officers, Clock clock) {
        this.sql = sql;
        this.actors = actors;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public Set<UUID> ofDepartment(UUID account) {
        return departments.get(account, this::sharing);
    }

    @Override
    public Set<UUID> departmentsOf(UUID account) {
        return own.get(
                account,
                each -> posts(each, VietnameseTime.dateOf(clock.instant())).stream()
                        .map(Officer::department)
                        .collect(Collectors.toSet()));
    }

    /** The posts of the account's officer that are in a department. */
    private List<Officer> posts(UUID account, LocalDate today) {
        return sql
                .sql("select officer from identity.account where id = :account and officer is not null")
                .param("account", account)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(officer -> officers.posts(officer).stream())
                .filter(post -> post.department() != null && post.heldOn(today))
                .toList();
    }

    private Set<UUID> sharing(UUID account) {
        var today = VietnameseTime.dateOf(clock.instant());
        var mine = posts(account, today);
        var departments = mine.stream().map(Officer::department).collect(Collectors.toSet());
        var people = mine.stream()
                .map(Officer::agency)
                .distinct()
                .flatMap(agency -> officers.of(agency, today).stream())
                .filter(each -> departments.contains(each.department()))
                .map(Officer::id)
                .toArray(UUID[]::new);
        return Set.copyOf(sql.sql("select id from identity.account where officer = any(:people)")
                .param("people", people)
                .query(UUID.class)
                .list());
    }

    @Override
    public Optional<Actor> named(String username) {
        return sql.sql("select id from identity.account where username = :username")
                .param("username", username.toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional()
                .flatMap(actors::byAccount);
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
