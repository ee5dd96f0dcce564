package vn.motcua.form.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.form.Answers;
import vn.motcua.form.Filing;

/** The rows of those who apply together. */
@Repository
class CompanionStore {

    private final JdbcClient jdbc;

    CompanionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what a confirmation knows the answers it was about. */
    static String sum(Answers answers) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(answers.json().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Filing.Companion> of(UUID filing, String sum) {
        return jdbc.sql("""
                select id, name, token, account_id, state, answers, reason, contact is not null
                from form.companion where filing_id = :filing order by id
                """)
                .param("filing", filing)
                .query((row, n) -> new Filing.Companion(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        Filing.Word.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                        sum.equals(row.getString(6)),
                        row.getString(7),
                        row.getBoolean(8)))
                .list();
    }

    void add(UUID id, UUID filing, String name, String token, @Nullable String contact, Instant at) {
        jdbc.sql("""
                insert into form.companion (id, filing_id, name, token, contact, state, at)
                values (:id, :filing, :name, :token, :contact, 'asked', :at)
                """)
                .param("id", id)
                .param("filing", filing)
                .param("name", name)
                .param("token", token)
                .param("contact", contact)
                .param("at", FilingStore.utc(at))
                .update();
    }

    void remove(UUID filing, UUID id) {
        jdbc.sql("delete from form.companion where id = :id and filing_id = :filing")
                .param("id", id)
                .param("filing", filing)
                .update();
    }

    Optional<UUID> filing(String token) {
        return jdbc.sql("select filing_id from form.companion where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    void say(String token, UUID account, Filing.Word word, String sum, @Nullable String reason, Instant at) {
        jdbc.sql("""
                update form.companion set account_id = :account, state = :state, answers = :sum, reason = :reason, at = :at
                where token = :token
                """)
                .param("account", account)
                .param("state", FilingStore.word(word))
                .param("sum", sum)
                .param("reason", reason)
                .param("at", FilingStore.utc(at))
                .param("token", token)
                .update();
    }
}
