package ma.ghorfa.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Hears every statement that the application prepares, while it is told to. */
final class StatementLog implements BeanPostProcessor {

    private static final Pattern OFFSET =
            Pattern.compile("\\boffset\\b|\\blimit\\s+\\S+\\s*,", Pattern.CASE_INSENSITIVE);

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private volatile boolean listening;

    void listen() {
        statements.clear();
        listening = true;
    }

    /** Ends listening; what was heard, in its order. */
    List<String> heard() {
        listening = false;
        return List.copyOf(statements);
    }

    static long withOffset(List<String> statements) {
        return statements.stream().filter(sql -> OFFSET.matcher(sql).find()).count();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? listeningTo(source, DataSource.class) : bean;
    }

    private <T> T listeningTo(T target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                StatementLog.class.getClassLoader(),
                target.getClass().getInterfaces().length == 0 || type == Connection.class
                        ? new Class<?>[] {type}
                        : withType(target, type),
                (proxy, method, arguments) -> {
                    if (listening && method.getName().startsWith("prepare") && arguments[0] instanceof String sql) {
                        statements.add(sql);
                    }
                    @Nullable Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    return result instanceof Connection connection
                                    && method.getName().equals("getConnection")
                            ? listeningTo(connection, Connection.class)
                            : result;
                }));
    }

    private static Class<?>[] withType(Object target, Class<?> type) {
        var types =
                new java.util.LinkedHashSet<Class<?>>(List.of(target.getClass().getInterfaces()));
        types.add(type);
        return types.toArray(Class<?>[]::new);
    }
}
