package vn.motcua.dossier.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes down every statement that goes through it, with its parameters; and sends them again without the program. */
final class Recording {

    /** A call of a setter of a statement: its name and arguments, the position first. */
    record Parameter(String setter, Object[] arguments) {}

    record Sent(String sql, List<Parameter> parameters) {}

    final List<Sent> sent = new ArrayList<>();

    /** The same connection with ears. */
    DataSource on(Connection connection) {
        return new SingleConnectionDataSource(listening(connection), true);
    }

    private Connection listening(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            var answer = method.invoke(real, arguments);
            return answer instanceof PreparedStatement statement ? listening(statement, (String) arguments[0]) : answer;
        });
    }

    private PreparedStatement listening(PreparedStatement real, String sql) {
        var parameters = new ArrayList<Parameter>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            var name = method.getName();
            if (name.startsWith("execute")) sent.add(new Sent(sql, List.copyOf(parameters)));
            if (name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer) {
                parameters.add(new Parameter(name, arguments));
            }
            return method.invoke(real, arguments);
        });
    }

    private interface Handler {
        Object handle(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return handler.handle(method, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    /** Bare JDBC: each statement prepared once on the server and committed by itself, each answer read. */
    static void replay(List<Sent> sent, Connection connection) throws SQLException {
        Map<String, PreparedStatement> prepared = new HashMap<>();
        for (var each : sent) {
            var statement = prepared.get(each.sql());
            if (statement == null) {
                statement = connection.prepareStatement(each.sql());
                prepared.put(each.sql(), statement);
            }
            for (var parameter : each.parameters()) set(statement, parameter);
            if (!statement.execute()) continue;
            try (var rows = statement.getResultSet()) {
                while (rows.next()) if (rows.getObject(1).equals(0L)) throw new IllegalStateException("nothing moved");
            }
        }
        for (var statement : prepared.values()) statement.close();
    }

    private static void set(PreparedStatement statement, Parameter parameter) throws SQLException {
        var to = parameter.arguments();
        int at = (Integer) to[0];
        switch (parameter.setter()) {
            case "setString" -> statement.setString(at, (String) to[1]);
            case "setNull" -> {
                if (to.length == 2) statement.setNull(at, (Integer) to[1]);
                else statement.setNull(at, (Integer) to[1], (String) to[2]);
            }
            case "setInt" -> statement.setInt(at, (Integer) to[1]);
            case "setLong" -> statement.setLong(at, (Long) to[1]);
            case "setBoolean" -> statement.setBoolean(at, (Boolean) to[1]);
            case "setBytes" -> statement.setBytes(at, (byte[]) to[1]);
            case "setObject" -> {
                if (to.length == 2) statement.setObject(at, to[1]);
                else statement.setObject(at, to[1], (Integer) to[2]);
            }
            default -> throw new IllegalStateException("nobody replays " + parameter.setter());
        }
    }
}
