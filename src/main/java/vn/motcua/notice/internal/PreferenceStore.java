package vn.motcua.notice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.Actor;
import vn.motcua.notice.Channel;
import vn.motcua.notice.NoticeRefusal;
import vn.motcua.notice.Preference;
import vn.motcua.notice.Preferences;
import vn.motcua.shared.Outcome;

@Repository
class PreferenceStore implements Preferences {

    private final JdbcClient sql;

    PreferenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Preference of(Actor by) {
        return of(List.of(by.account())).getOrDefault(by.account(), Preference.unspoken());
    }

    /** Of those who said something. */
    Map<UUID, Preference> of(Collection<UUID> accounts) {
        var found = new HashMap<UUID, Preference>();
        sql.sql("""
                select account, language, email, sms, zalo, work, digest, quiet_from, quiet_to
                from notice.preference where account = any(:accounts)
                """).param("accounts", accounts.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("account", UUID.class), preference(row));
        });
        return found;
    }

    @Override
    public Outcome<Preference> keep(Preference wanted, Actor by) {
        if (!wanted.language().equals("vi") && !wanted.language().equals("en")) {
            return Outcome.refused(NoticeRefusal.LANGUAGE_UNKNOWN);
        }
        if ((wanted.quietFrom() == null) != (wanted.quietTo() == null)) {
            return Outcome.refused(NoticeRefusal.QUIET_BOTH);
        }
        sql.sql("""
                insert into notice.preference (account, language, email, sms, zalo, work, digest, quiet_from, quiet_to)
                values (:account, :language, :email, :sms, :zalo, :work, :digest, :from, :to)
                on conflict (account) do update set language = excluded.language, email = excluded.email,
                    sms = excluded.sms, zalo = excluded.zalo, work = excluded.work, digest = excluded.digest,
                    quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
                """)
                .param("account", by.account())
                .param("language", wanted.language())
                .param("email", wanted.channels().contains(Channel.EMAIL))
                .param("sms", wanted.channels().contains(Channel.SMS))
                .param("zalo", wanted.channels().contains(Channel.ZALO))
                .param("work", wanted.work())
                .param("digest", wanted.digest())
                .param("from", wanted.quietFrom())
                .param("to", wanted.quietTo())
                .update();
        return Outcome.done(wanted);
    }

    void forget(UUID account) {
        sql.sql("delete from notice.preference where account = :account")
                .param("account", account)
                .update();
    }

    private static Preference preference(ResultSet row) throws SQLException {
        var channels = EnumSet.noneOf(Channel.class);
        if (row.getBoolean("email")) channels.add(Channel.EMAIL);
        if (row.getBoolean("sms")) channels.add(Channel.SMS);
        if (row.getBoolean("zalo")) channels.add(Channel.ZALO);
        return new Preference(
                row.getString("language"),
                channels,
                row.getBoolean("work"),
                row.getBoolean("digest"),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class));
    }
}
