package vn.motcua.database;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database cannot be used and a person has to act; the sentence says what is wrong and where. */
public final class DatabaseProblem extends RuntimeException {

    private final Kind kind;
    private final transient List<Object> values;

    public DatabaseProblem(Kind kind, Object... values) {
        super(sentence(Locale.ENGLISH, kind, List.of(values)));
        this.kind = kind;
        this.values = List.of(values);
    }

    public Kind kind() {
        return kind;
    }

    /** The problem behind a failure, when there is one. */
    public static Optional<DatabaseProblem> in(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, Objects::nonNull, cause -> cause == null ? null : cause.getCause())
                .filter(DatabaseProblem.class::isInstance)
                .map(DatabaseProblem.class::cast)
                .findFirst();
    }

    /** What people read; for everything but English that is Vietnamese. */
    public String sentence(Locale locale) {
        return sentence(locale, kind, values);
    }

    private static String sentence(Locale locale, Kind kind, List<Object> values) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle("messages/database", locale, noFallback);
        return new MessageFormat(bundle.getString("database." + kind), locale).format(values.toArray());
    }

    /** Each kind has its sentence in the bundle {@code messages/database} under {@code database.<KIND>}. */
    public enum Kind {
        /** Another server process works on this directory. */
        HOME_IN_USE,
        /** The directory cannot be written. */
        HOME_NOT_WRITABLE,
        /** Another process did not let go of the directory in time. */
        HOME_BUSY,
        /** No embedded PostgreSQL for this system. */
        NO_BINARIES,
        /** PostgreSQL will not run as root and neither way of leaving root works. */
        CANNOT_LEAVE_ROOT,
        /** The data directory was not made by this program. */
        FOREIGN_DATA,
        /** The data directory belongs to another PostgreSQL version. */
        OTHER_VERSION,
        /** PostgreSQL did not start; its log says why. */
        NOT_STARTED,
        /** The server of the JDBC URL does not answer. */
        UNREACHABLE,
        /** The server of the JDBC URL is too old. */
        TOO_OLD
    }
}
