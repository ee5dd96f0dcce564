package vn.motcua.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.BringFile;
import vn.motcua.file.FileStore;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.shared.Outcome;

/** Denies by default: that the bytes are kept under a sum says nothing about who may use them. */
@Repository
class BroughtFiles implements BringFile, UsableFiles {

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    BroughtFiles(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Outcome<Stored> bring(InputStream content, long limit, Actor by) throws IOException {
        var outcome = files.put(content, limit);
        if (outcome instanceof Outcome.Done<Stored>(var stored)) remember(stored.sha256(), by);
        return outcome;
    }

    private void remember(String sha256, Actor by) {
        var now = clock.instant();
        jdbc.sql("""
                with forgotten as (
                    delete from dossier.brought where at < :before and (account_id, sha256) <> (:account, :sha256))
                insert into dossier.brought (account_id, sha256, at) values (:account, :sha256, :at)
                on conflict (account_id, sha256) do update set at = excluded.at
                """)
                .param("before", ListStore.utc(now.minus(REMEMBERED)))
                .param("account", by.account())
                .param("sha256", sha256)
                .param("at", ListStore.utc(now))
                .update();
    }

    @Override
    public Optional<Stored> find(String sha256, Actor by) {
        if (!mayUse(sha256, by)) return Optional.empty();
        try {
            return files.find(sha256);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean mayUse(String sha256, Actor by) {
        var reach = by.reach(Permission.DOSSIER_READ);
        return jdbc.sql("""
                select exists (select from dossier.brought
                               where account_id = :account and sha256 = :sha256 and at >= :since)
                    or exists (select from dossier.attachment a join dossier.dossier d on d.id = a.dossier_id
                               where a.sha256 = :sha256 and (:serves or a.purpose <> 'draft')
                                 and (:everywhere or d.receiving_id = any(:agencies) or d.competent_id = any(:agencies)
                                      or d.assisting_id = any(:agencies) or :own and d.owner_account = :account))
                """)
                .param("account", by.account())
                .param("sha256", sha256)
                .param("since", ListStore.utc(clock.instant().minus(REMEMBERED)))
                .param("serves", by.serves(Permission.DOSSIER_READ))
                .param("everywhere", reach.kind() == Reach.Kind.EVERYWHERE)
                .param("own", reach.kind() == Reach.Kind.OWN)
                .param("agencies", reach.agencies().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
