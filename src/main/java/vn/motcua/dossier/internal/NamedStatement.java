package vn.motcua.dossier.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A statement with named parameters that is taken apart once. For the few statements of every command: with their forty
 * parameters, putting maps together and taking the text apart in each call was two fifths of a command's time in Java.
 */
final class NamedStatement {

    /** A colon and a name; two colons are a cast. The statements hold no colon in quotes. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]+)");

    /** Binds every parameter of the statement. */
    interface Binding {
        void to(Values values) throws SQLException;
    }

    private final String sql;
    private final Places places;

    NamedStatement(String text) {
        var found = new HashMap<String, List<Integer>>();
        var matcher = PARAMETER.matcher(text);
        for (int place = 1; matcher.find(); place++) {
            found.computeIfAbsent(matcher.group(1), name -> new ArrayList<>()).add(place);
        }
        places = new Places(found);
        sql = matcher.replaceAll("?");
    }

    /** The one text that the statement answers; null when it answers no row. */
    @Nullable
    String text(JdbcOperations jdbc, Binding binding) {
        return jdbc.execute(connection -> connection.prepareStatement(sql), (PreparedStatement statement) -> {
            var values = new Values(statement, places);
            binding.to(values);
            values.checkAllBound();
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        });
    }

    /** The one number that the statement answers. */
    int number(JdbcOperations jdbc, Binding binding) {
        var text = text(jdbc, binding);
        if (text == null) throw new IllegalStateException("no answer");
        return Integer.parseInt(text);
    }
}
