package presstime.bench.backlog;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections that note how long each claim takes, from where its transaction begins until its
 * commit is answered. The engine uses them like any others: what is timed is what the product does.
 */
final class ClaimTimes {

  /** Only a claim locks rows and leaves out those that others hold. */
  private static final String MARK = "SKIP LOCKED";

  private final List<Duration> times = new CopyOnWriteArrayList<>();

  DataSource over(DataSource database) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object answer = call(database, method, arguments);
          return answer instanceof Connection connection ? timed(connection) : answer;
        });
  }

  /** In the order they were made; forgets them. */
  List<Duration> take() {
    List<Duration> taken = List.copyOf(times);
    times.clear();
    return taken;
  }

  private Connection timed(Connection connection) {
    Transaction transaction = new Transaction();
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          String name = method.getName();
          if (name.equals("setAutoCommit") && first(arguments).equals("false")) {
            transaction.begin();
          }
          Object answer = call(connection, method, arguments);
          if (name.equals("prepareStatement") && first(arguments).contains(MARK)) {
            transaction.claims();
          } else if (name.equals("commit")) {
            transaction.committed();
          }
          return answer;
        });
  }

  private static String first(Object @Nullable [] arguments) {
    return arguments == null ? "" : String.valueOf(arguments[0]);
  }

  /** The one that a connection is in. */
  private final class Transaction {
    private long begun;
    private boolean claims;

    void begin() {
      begun = System.nanoTime();
      claims = false;
    }

    void claims() {
      claims = true;
    }

    void committed() {
      if (claims) {
        times.add(Duration.ofNanos(System.nanoTime() - begun));
      }
      claims = false;
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
