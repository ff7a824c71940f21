package vn.neuguong.monitoring;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The queries that are asked of a database, each with its parameters, so that it can be explained afterwards. */
class Statements extends AbstractDataSource {

    private record Parameter(Method setter, Object[] arguments) {}

    private record Query(String sql, List<Parameter> parameters) {}

    private final DataSource source;
    private final List<Query> seen = new ArrayList<>();

    Statements(DataSource source) {
        this.source = source;
    }

    void clear() {
        seen.clear();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object answer = call(connection, method, arguments);
            return answer instanceof PreparedStatement statement ? watched(statement, (String) arguments[0]) : answer;
        });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private PreparedStatement watched(PreparedStatement statement, String sql) {
        Query query = new Query(sql, new ArrayList<>());
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                query.parameters().add(new Parameter(method, arguments));
            } else if (method.getName().equals("executeQuery")) {
                seen.add(query);
            }
            return call(statement, method, arguments);
        });
    }

    /** How PostgreSQL runs them, with times and buffers. */
    String explain() throws SQLException {
        StringBuilder plans = new StringBuilder();
        try (Connection connection = source.getConnection()) {
            for (Query query : seen) {
                plans.append(explain(connection, query)).append('\n');
            }
        }
        return plans.toString();
    }

    private static String explain(Connection connection, Query query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement("explain (analyze, buffers) " + query.sql())) {
            for (Parameter parameter : query.parameters()) {
                call(statement, parameter.setter(), parameter.arguments());
            }
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static Object call(Object target, Method method, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
