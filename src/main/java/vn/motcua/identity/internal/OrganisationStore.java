package vn.motcua.identity.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Organisations.Member;
import vn.motcua.identity.Organisations.MemberRole;
import vn.motcua.identity.Organisations.Membership;
import vn.motcua.shared.Ids;

/** The rows of organisations, their members and invitations. */
@Component
class OrganisationStore {

    record Invited(UUID organisation, MemberRole role) {}

    private final JdbcClient sql;

    OrganisationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param acting the account acted as now */
    List<Membership> of(UUID account, UUID acting) {
        return sql.sql("""
                        select o.id, o.name, o.tax_code, m.role, o.account = :acting as acting
                          from identity.member m
                          join identity.organisation o on o.id = m.organisation
                         where m.account = :account and m.until is null
                         order by o.name, o.id
                        """)
                .param("account", account)
                .param("acting", acting)
                .query((row, n) -> new Membership(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("tax_code"),
                        MemberRole.valueOf(row.getString("role")),
                        row.getBoolean("acting")))
                .list();
    }

    void add(UUID id, UUID account, String name, String taxCode, Instant now) {
        sql.sql("""
                        insert into identity.organisation (id, account, name, tax_code, created)
                        values (:id, :account, :name, :tax, :now)
                        """)
                .param("id", id)
                .param("account", account)
                .param("name", name)
                .param("tax", taxCode)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Member> members(UUID organisation) {
        return sql.sql("""
                        select m.account, a.display_name, m.role, m.since
                          from identity.member m
                          join identity.account a on a.id = m.account
                         where m.organisation = :organisation and m.until is null
                         order by m.since, m.id
                        """)
                .param("organisation", organisation)
                .query((row, n) -> new Member(
                        row.getObject("account", UUID.class),
                        row.getString("display_name"),
                        MemberRole.valueOf(row.getString("role")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Locks the organisation until the transaction ends, so that its last two owners cannot leave at once. */
    void lock(UUID organisation) {
        sql.sql("select 1 from identity.member where organisation = :organisation and until is null for update")
                .param("organisation", organisation)
                .query(Integer.class)
                .list();
    }

    /** False when they belong to it already. */
    boolean join(UUID organisation, UUID account, MemberRole role, Instant now) {
        return sql.sql("""
                        insert into identity.member (id, organisation, account, role, since)
                        values (:id, :organisation, :account, :role, :now)
                        on conflict (organisation, account) where until is null do nothing
                        """)
                        .param("id", Ids.next())
                        .param("organisation", organisation)
                        .param("account", account)
                        .param("role", role.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean leave(UUID organisation, UUID account, Instant now) {
        return sql.sql("""
                        update identity.member set until = :now
                         where organisation = :organisation and account = :account and until is null
                        """)
                        .param("organisation", organisation)
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void invite(byte[] code, UUID organisation, MemberRole role, UUID by, Instant expires) {
        sql.sql("""
                        insert into identity.invitation (code_hash, organisation, role, made_by, expires)
                        values (:code, :organisation, :role, :by, :expires)
                        """)
                .param("code", code)
                .param("organisation", organisation)
                .param("role", role.name())
                .param("by", by)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Once; and only while whoever made it still owns the organisation. */
    Optional<Invited> use(byte[] code, UUID account, Instant now) {
        return sql.sql("""
                        update identity.invitation i set used_by = :account
                         where i.code_hash = :code and i.used_by is null and i.expires > :now
                           and exists (select from identity.member m
                                        where m.organisation = i.organisation and m.account = i.made_by
                                          and m.role = 'OWNER' and m.until is null)
                        returning i.organisation, i.role
                        """)
                .param("code", code)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Invited(row.getObject(1, UUID.class), MemberRole.valueOf(row.getString(2))))
                .optional();
    }

    void actFor(byte[] session, @Nullable UUID organisation) {
        sql.sql("update identity.session set acting = :organisation where token_hash = :session")
                .param("session", session)
                .param("organisation", organisation)
                .update();
    }
}
