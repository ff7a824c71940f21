package vn.neuguong.monitoring;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What is asked of a database, with its parameters in it, as PostgreSQL's driver writes a statement. */
class Statements {

    private final List<String> seen = new ArrayList<>();

    List<String> seen() {
        return seen;
    }

    void clear() {
        seen.clear();
    }

    DataSource watch(DataSource source) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(Connection.class, source.getConnection());
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    private <T> T watched(Class<T> type, T watched) {
        InvocationHandler handler = (proxy, method, arguments) -> answer(watched, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object answer(Object watched, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("executeQuery")) {
            seen.add(watched.toString());
        }
        try {
            Object answer = method.invoke(watched, arguments);
            return answer instanceof PreparedStatement statement ? watched(PreparedStatement.class, statement) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
