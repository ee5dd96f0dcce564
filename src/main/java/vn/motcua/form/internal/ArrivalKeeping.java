package vn.motcua.form.internal;

import static vn.motcua.form.FormRefusal.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.file.FileStore;
import vn.motcua.file.Stored;
import vn.motcua.form.Arrivals;
import vn.motcua.form.Filings;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** Every piece is a file of the store: any node takes the next one, and what nobody finishes is swept away with the rest. */
@Repository
class ArrivalKeeping implements Arrivals {

    private static final int MOST = 20;
    private static final long LARGEST = 100L << 20;

    private final JdbcClient jdbc;
    private final Filings filings;
    private final FileStore files;
    private final Clock clock;

    ArrivalKeeping(JdbcClient jdbc, Filings filings, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.filings = filings;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Outcome<Arrival> expect(UUID filing, String component, String fileName, long size, Actor by) {
        var into = filings.one(filing, by).filter(one -> one.open()).orElse(null);
        if (into == null) return Outcome.refused(NO_FILING);
        boolean known =
                filings.needs(into).stream().anyMatch(need -> need.component().equals(component));
        if (!known) return Outcome.refused(UNKNOWN_PAPER, component);
        if (size <= 0 || size > LARGEST) return Outcome.refused(vn.motcua.file.FileRefusal.FILE_TOO_LARGE, LARGEST);
        var id = Ids.next();
        // only the newest few are kept: a page opened over and over must not pile pieces up
        jdbc.sql("""
                with old as (
                    delete from form.arrival where id in (
                        select id from form.arrival where filing_id = :filing order by id desc offset :most))
                insert into form.arrival (id, filing_id, component_code, file_name, size, at)
                values (:id, :filing, :component, :name, :size, :at)
                """)
                .param("filing", filing)
                .param("most", MOST - 1)
                .param("id", id)
                .param("component", component)
                .param("name", PaperKeeping.name(fileName))
                .param("size", size)
                .param("at", FilingStore.utc(clock.instant()))
                .update();
        return Outcome.done(new Arrival(id, component, PaperKeeping.name(fileName), size, 0));
    }

    @Override
    public Optional<Arrival> one(UUID filing, UUID arrival, Actor by) {
        if (filings.one(filing, by).isEmpty()) return Optional.empty();
        return jdbc.sql("""
                select a.id, a.component_code, a.file_name, a.size,
                       coalesce((select sum(p.size) from form.piece p where p.arrival_id = a.id), 0)
                from form.arrival a where a.id = :id and a.filing_id = :filing
                """)
                .param("id", arrival)
                .param("filing", filing)
                .query((row, n) -> new Arrival(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)))
                .optional();
    }

    @Override
    public Outcome<Arrival> add(UUID filing, UUID arrival, long start, InputStream piece, Actor by) throws IOException {
        var known = one(filing, arrival, by).orElse(null);
        if (known == null) return Outcome.refused(NO_ARRIVAL);
        if (start != known.arrived()) return Outcome.refused(WRONG_OFFSET, known.arrived());
        long most = Math.min(PIECE, known.size() - known.arrived());
        if (most == 0) return Outcome.done(known);
        return switch (files.put(piece, most)) {
            case Outcome.Refused<Stored>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Stored>(var stored) -> keep(filing, known, stored, by);
        };
    }

    private Outcome<Arrival> keep(UUID filing, Arrival known, Stored stored, Actor by) {
        try {
            jdbc.sql(
                            "insert into form.piece (arrival_id, start, size, sha256) values (:arrival, :start, :size, :sha256)")
                    .param("arrival", known.id())
                    .param("start", known.arrived())
                    .param("size", stored.size())
                    .param("sha256", stored.sha256())
                    .update();
        } catch (DuplicateKeyException twice) {
            return Outcome.refused(WRONG_OFFSET, known.arrived());
        }
        return Outcome.done(one(filing, known.id(), by).orElse(known));
    }

    @Override
    public Optional<InputStream> whole(UUID filing, UUID arrival, Actor by) {
        if (one(filing, arrival, by).filter(Arrival::complete).isEmpty()) return Optional.empty();
        List<String> pieces = jdbc.sql("select sha256 from form.piece where arrival_id = :arrival order by start")
                .param("arrival", arrival)
                .query(String.class)
                .list();
        var streams = pieces.stream().map(this::opened).toList();
        return Optional.of(new SequenceInputStream(Collections.enumeration(streams)));
    }

    private InputStream opened(String sha256) {
        try {
            return files.open(sha256).orElseThrow(() -> new IOException("a piece is gone"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void forget(UUID filing, UUID arrival, Actor by) {
        if (filings.one(filing, by).isEmpty()) return;
        jdbc.sql("delete from form.arrival where id = :id and filing_id = :filing")
                .param("id", arrival)
                .param("filing", filing)
                .update();
    }
}
