package vn.motcua.identity.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.MyAccount.Level;

/** What is known of citizens beside their accounts, and the links to other providers. */
@Component
class CitizenStore {

    record Row(
            String username,
            String name,
            @Nullable UUID officer,
            @Nullable String citizenNumber,
            boolean password,
            Level level,
            Instant created,
            @Nullable Instant consented) {}

    private final JdbcClient sql;

    CitizenStore(JdbcClient sql) {
        this.sql = sql;
    }

    void consent(UUID account, Level level, Instant now) {
        sql.sql("""
                        insert into identity.citizen (account, level, consented) values (:account, :level, :now)
                        on conflict (account) do update set
                            level = case when identity.citizen.level = 'VERIFIED' then 'VERIFIED' else excluded.level end
                        """)
                .param("account", account)
                .param("level", level.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> row(UUID account) {
        return sql.sql("""
                        select a.username, a.display_name, a.officer, a.citizen_number, a.password is not null as password,
                               coalesce(c.level, 'DECLARED') as level, a.created, c.consented
                          from identity.account a
                          left join identity.citizen c on c.account = a.id
                         where a.id = :account
                        """)
                .param("account", account)
                .query((row, n) -> {
                    var consented = row.getObject("consented", OffsetDateTime.class);
                    return new Row(
                            row.getString("username"),
                            row.getString("display_name"),
                            row.getObject("officer", UUID.class),
                            row.getString("citizen_number"),
                            row.getBoolean("password"),
                            Level.valueOf(row.getString("level")),
                            row.getObject("created", OffsetDateTime.class).toInstant(),
                            consented == null ? null : consented.toInstant());
                })
                .optional();
    }

    /** What another provider vouches for; the number stays with whoever has it already. */
    boolean verify(UUID account, String number, String name) {
        return sql.sql("""
                        update identity.account set citizen_number = :number, display_name = :name
                         where id = :account
                           and not exists (select from identity.account where citizen_number = :number and id <> :account)
                        """)
                        .param("account", account)
                        .param("number", number)
                        .param("name", name)
                        .update()
                == 1;
    }

    record Owner(UUID account, boolean officer, boolean active) {}

    Optional<Owner> ofNumber(String number) {
        return sql.sql("select id, officer, state from identity.account where citizen_number = :number")
                .param("number", number)
                .query((row, n) -> new Owner(
                        row.getObject("id", UUID.class),
                        row.getObject("officer", UUID.class) != null,
                        "ACTIVE".equals(row.getString("state"))))
                .optional();
    }

    Optional<UUID> linked(String issuer, String subject) {
        return sql.sql("select account from identity.oidc_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /** False when it is linked to some account already. */
    boolean link(String issuer, String subject, UUID account, Instant now) {
        return sql.sql("""
                        insert into identity.oidc_link (issuer, subject, account, linked)
                        values (:issuer, :subject, :account, :now)
                        on conflict do nothing
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean linked(UUID account) {
        return sql.sql("select exists (select from identity.oidc_link where account = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    void rename(UUID account, String name) {
        sql.sql("update identity.account set display_name = :name where id = :account")
                .param("account", account)
                .param("name", name)
                .update();
    }

    /** What the law lets go: the row stays, because dossiers and journals name its id. */
    void close(UUID account, String name, Instant now) {
        sql.sql("""
                        with person as (
                            update identity.account
                               set state = 'LOCKED', password = null, citizen_number = null, display_name = :name,
                                   username = 'closed-' || id
                             where id = :account),
                        links as (delete from identity.oidc_link where account = :account),
                        drafts as (delete from identity.form_draft where account = :account),
                        forms as (delete from identity.typed_form where account = :account),
                        contacts as (delete from identity.contact where account = :account),
                        codes as (delete from identity.code_request where account = :account),
                        seats as (update identity.member set until = :now where account = :account and until is null),
                        programs as (update identity.token set revoked = :now where account = :account and revoked is null)
                        update identity.citizen set closed = :now where account = :account
                        """)
                .param("account", account)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
