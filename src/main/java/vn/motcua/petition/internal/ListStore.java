package vn.motcua.petition.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.petition.PetitionQuery.Group;
import vn.motcua.petition.PetitionRow;

/** Lists petitions by what is due first; what nobody has to do anything about comes last. */
@Repository
class ListStore {

    private static final UUID NONE = new UUID(0, 0);
    private static final Instant NEVER = Instant.parse("2300-01-01T00:00:00Z");

    /**
     * @param today start of the present day
     * @param soon  end of the next working day
     */
    record Asked(Group group, Sight sight, @Nullable UUID agency, Instant today, Instant soon) {

        Reach reach() {
            return sight.by().reach(Permission.PETITION_READ);
        }
    }

    /** Where a page begins: after this due time and this id. */
    record Key(Instant due, UUID id) {

        static final Key START = new Key(Instant.EPOCH, NONE);

        private static final Pattern TEXT = Pattern.compile("(\\d{1,17})~([0-9a-f-]{36})");

        /** A key that cannot be read is the first page's. */
        static Key of(@Nullable String text) {
            if (text == null) return START;
            var parts = TEXT.matcher(text);
            if (!parts.matches()) return START;
            try {
                var due = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
                return new Key(due.isAfter(NEVER) ? NEVER : due, UUID.fromString(parts.group(2)));
            } catch (IllegalArgumentException unreadable) {
                return START;
            }
        }

        static Key of(PetitionRow row) {
            return new Key(row.nextDue() == null ? NEVER : row.nextDue(), row.id());
        }

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, due) + "~" + id;
        }
    }

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PetitionRow> list(Asked asked, String text, Key after, int most) {
        return bound(jdbc.sql("""
                select p.id, p.code, p.title, p.status, p.matter, p.channel, p.agency_id, p.received_at, p.due, p.next_due,
                       p.holder_id
                from petition.petition p
                where (:everywhere or exists (
                        select from petition.place l where l.petition_id = p.id and l.agency_id = any(:agencies)))
                  and (p.complained_officer is null or p.complained_officer <> all (:officers))
                  and (:anyAgency or p.agency_id = :agency)
                  and case :group
                        when 'OPEN' then p.next_due is not null and p.status <> 'ANSWERED'
                        when 'SOON' then p.next_due >= :today and p.next_due <= :soon
                        when 'OVERDUE' then p.next_due < :today
                        when 'WAITING' then p.status = 'AWAITING_SUPPLEMENT'
                        when 'ANSWERED' then p.status = 'ANSWERED'
                        when 'ENDED' then p.status in ('PUBLISHED', 'CLOSED', 'REFUSED', 'WITHDRAWN')
                        else true end
                  and p.folded like all (:words)
                  and (coalesce(p.next_due, :never), p.id) > (:due, :id)
                order by coalesce(p.next_due, :never), p.id
                limit :most
                """), asked)
                .param("words", PublicationStore.patterns(text))
                .param("never", Rows.utc(NEVER))
                .param("due", Rows.utc(after.due()))
                .param("id", after.id())
                .param("most", most)
                .query((row, n) -> Rows.listed(row))
                .list();
    }

    long count(Asked asked) {
        return bound(jdbc.sql("""
                select count(*)
                from petition.petition p
                where (:everywhere or exists (
                        select from petition.place l where l.petition_id = p.id and l.agency_id = any(:agencies)))
                  and (p.complained_officer is null or p.complained_officer <> all (:officers))
                  and (:anyAgency or p.agency_id = :agency)
                  and case :group
                        when 'OPEN' then p.next_due is not null and p.status <> 'ANSWERED'
                        when 'SOON' then p.next_due >= :today and p.next_due <= :soon
                        when 'OVERDUE' then p.next_due < :today
                        when 'WAITING' then p.status = 'AWAITING_SUPPLEMENT'
                        when 'ANSWERED' then p.status = 'ANSWERED'
                        when 'ENDED' then p.status in ('PUBLISHED', 'CLOSED', 'REFUSED', 'WITHDRAWN')
                        else true end
                """), asked).query(Long.class).single();
    }

    List<PetitionRow> mine(UUID account) {
        return jdbc.sql("""
                select p.id, p.code, p.title, p.status, p.matter, p.channel, p.agency_id, p.received_at, p.due, p.next_due,
                       p.holder_id
                from petition.petition p join petition.sender s on s.petition_id = p.id
                where s.account = :account
                order by p.id desc
                limit 200
                """)
                .param("account", account)
                .query((row, n) -> Rows.listed(row))
                .list();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Asked asked) {
        var reach = asked.reach();
        return statement
                .param("everywhere", reach.kind() == Reach.Kind.EVERYWHERE)
                .param("agencies", reach.agencies().toArray(UUID[]::new))
                .param("officers", asked.sight().officers().toArray(UUID[]::new))
                .param("anyAgency", asked.agency() == null)
                .param("agency", asked.agency() == null ? NONE : asked.agency())
                .param("group", asked.group().name())
                .param("today", Rows.utc(asked.today()))
                .param("soon", Rows.utc(asked.soon()));
    }
}
