package vn.motcua.form.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;
import vn.motcua.notice.Channels;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

/**
 * Tells those who apply together, in the transaction of what it tells. Whoever has no account is told under the id of their
 * invitation, which {@link FilingSubjects} knows to be reached; no name and no word of anybody is in it.
 */
@Component
class FilingTelling {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Channels channels;

    FilingTelling(JdbcClient jdbc, Channels channels) {
        this.jdbc = jdbc;
        this.channels = channels;
    }

    /** Whether this account may let another message be sent to somebody. */
    boolean allows(UUID account, Instant now) {
        return jdbc.sql("select count(*) from form.asked_by where account_id = :account and at > :since")
                        .param("account", account)
                        .param("since", FilingStore.utc(now.minus(DAY)))
                        .query(Integer.class)
                        .single()
                < Filings.MOST_ASKED;
    }

    void ask(UUID companion, UUID account, Instant now) {
        jdbc.sql("insert into form.asked_by (id, account_id, at) values (:id, :account, :at)")
                .param("id", Ids.next())
                .param("account", account)
                .param("at", FilingStore.utc(now))
                .update();
        stranger(companion, Template.FILING_ASKED, now);
    }

    void said(Filing filing, boolean agreed, Instant now) {
        var template = agreed ? Template.FILING_CONFIRMED : Template.FILING_DECLINED;
        tell(filing.account(), template, filing.id().toString(), now);
    }

    /** Everybody who confirmed, once. */
    void sent(Filing filing, String dossier, Instant now) {
        filing.others().stream()
                .filter(Filing.Companion::confirmed)
                .map(Filing.Companion::account)
                .distinct()
                .forEach(account -> tell(account, Template.FILED_TOGETHER, dossier, now));
    }

    /** It will be thrown away: to whoever began it, and to those who have not answered. */
    void ending(UUID filing, UUID account, List<UUID> silent, Instant now) {
        tell(account, Template.FILING_ENDING, filing.toString(), now);
        silent.forEach(companion -> stranger(companion, Template.FILING_REMINDED, now));
    }

    void forget(Instant now) {
        jdbc.sql("delete from form.asked_by where at <= :before")
                .param("before", FilingStore.utc(now.minus(DAY)))
                .update();
    }

    private void stranger(UUID companion, Template template, Instant now) {
        if (channels.outside()) tell(null, template, companion.toString(), now);
    }

    private void tell(@Nullable UUID account, Template template, String code, Instant now) {
        jdbc.sql("""
                insert into notice.told (id, account_id, template, dossier_code, at)
                values (:id, :account, :template, :code, :at)
                """)
                .param("id", Ids.next())
                .param("account", account)
                .param("template", template.name())
                .param("code", code)
                .param("at", FilingStore.utc(now))
                .update();
    }
}
