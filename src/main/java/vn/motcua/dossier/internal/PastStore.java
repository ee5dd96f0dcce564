package vn.motcua.dossier.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Command;

/**
 * Reads what a correction replaces. It is read after the dossier's row, and the write does nothing when that row has
 * changed since: so what is read here is what is replaced.
 */
class PastStore {

    private final JdbcClient jdbc;

    PastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Past of(UUID dossier) {
        return new Past() {
            @Override
            public @Nullable String personal(Command.Entry entry) {
                return PastStore.this.personal(dossier, entry.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public List<Decided> cases() {
                return PastStore.this.cases(dossier);
            }

            @Override
            public boolean dueGiven() {
                return PastStore.this.dueGiven(dossier);
            }

            @Override
            public @Nullable Asked apologyAsked() {
                return PastStore.this.apologyAsked(dossier);
            }

            @Override
            public @Nullable Sent draftSent() {
                return PastStore.this.draftSent(dossier);
            }
        };
    }

    private @Nullable String personal(UUID dossier, String column) {
        return jdbc.sql("select coalesce(to_jsonb(p) ->> :column, '') from dossier.party p where p.dossier_id = :id")
                .param("column", column)
                .param("id", dossier)
                .query(String.class)
                .optional()
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    private boolean dueGiven(UUID dossier) {
        return jdbc.sql("""
                select coalesce(
                    bool_or(action = 'TAKEN_IN' and nullif(detail, '')::jsonb ->> 'due' is not null)
                        and not bool_or(action in ('RECEIVE', 'EXTEND')),
                    false)
                from dossier.journal
                where dossier_id = :id and action in ('TAKEN_IN', 'RECEIVE', 'EXTEND')
                """).param("id", dossier).query(Boolean.class).single();
    }

    private Past.@Nullable Asked apologyAsked(UUID dossier) {
        return jdbc.sql("""
                select seq, actor_id
                from dossier.journal
                where dossier_id = :id and action = 'ASK_APOLOGY'
                  and seq > (select coalesce(max(seq), 0) from dossier.journal
                             where dossier_id = :id and action in ('APOLOGISE', 'DECLINE_APOLOGY'))
                order by seq desc
                limit 1
                """)
                .param("id", dossier)
                .query((row, n) -> new Past.Asked(row.getInt(1), row.getObject(2, UUID.class)))
                .optional()
                .orElse(null);
    }

    private Past.@Nullable Sent draftSent(UUID dossier) {
        return jdbc.sql("""
                select (detail::jsonb ->> 'draft')::int, (detail::jsonb ->> 'until')::timestamptz
                from dossier.journal
                where dossier_id = :id and action = 'SEND_DRAFT'
                  and seq > (select coalesce(max(seq), 0) from dossier.journal
                             where dossier_id = :id and action in ('CONFIRM_DRAFT', 'DRAFT'))
                order by seq desc
                limit 1
                """)
                .param("id", dossier)
                .query((row, n) -> new Past.Sent(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    private List<Past.Decided> cases(UUID dossier) {
        var decided = new ArrayList<Past.Decided>();
        jdbc.sql("""
                select at, action, detail::jsonb ->> 'case' as case_code
                from dossier.journal
                where dossier_id = :id and action in ('RECEIVE', 'EXTEND', 'CORRECT')
                order by seq
                """).param("id", dossier).query(row -> {
            var code = row.getString("case_code");
            if (code == null) return;
            var at = row.getObject("at", OffsetDateTime.class).toInstant();
            switch (row.getString("action")) {
                case "RECEIVE" -> decided.add(new Past.Decided(at, code, true));
                case "EXTEND" -> decided.add(new Past.Decided(at, code, false));
                default -> decided.set(0, new Past.Decided(decided.getFirst().at(), code, true));
            }
        });
        return decided;
    }
}
