package vn.motcua.petition.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Matter;
import vn.motcua.petition.PetitionRow;
import vn.motcua.petition.Status;

/** Reads rows of petitions. */
final class Rows {

    private Rows() {}

    static Petition petition(ResultSet row) throws SQLException {
        return new Petition(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                row.getBytes("head"),
                Channel.valueOf(row.getString("channel")),
                row.getString("complained_name"),
                row.getString("dossier_code"),
                row.getString("title"),
                row.getString("body"),
                at(row, "received_at"),
                row.getObject("entered_by", UUID.class),
                row.getObject("sender_account", UUID.class),
                row.getBoolean("anonymous"),
                row.getBoolean("reachable"),
                situation(row));
    }

    private static Situation situation(ResultSet row) throws SQLException {
        return new Situation(
                Status.valueOf(row.getString("status")),
                Matter.valueOf(row.getString("matter")),
                row.getBoolean("classified"),
                row.getObject("agency_id", UUID.class),
                row.getObject("complained_agency", UUID.class),
                row.getObject("complained_officer", UUID.class),
                at(row, "arrived_at"),
                at(row, "first_due"),
                at(row, "due"),
                maybe(row, "publish_due"),
                row.getObject("holder_id", UUID.class),
                row.getString("answer"),
                maybe(row, "answered_at"),
                maybe(row, "ended_at"),
                row.getObject("rating", Integer.class));
    }

    static PetitionRow listed(ResultSet row) throws SQLException {
        return new PetitionRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("title"),
                Status.valueOf(row.getString("status")),
                Matter.valueOf(row.getString("matter")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("agency_id", UUID.class),
                at(row, "received_at"),
                at(row, "due"),
                maybe(row, "next_due"),
                row.getObject("holder_id", UUID.class));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcMaybe(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
