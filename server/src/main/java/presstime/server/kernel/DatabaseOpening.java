package presstime.server.kernel;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import presstime.migration.Migrations;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;

/**
 * What brings the database up: the embedded PostgreSQL where it is ours, a pool of connections, and
 * the migrations. It can be done ahead, while others of the start have not asked for it yet;
 * whoever asks waits until it is done, and gets the fault if it could not be.
 */
final class DatabaseOpening implements DisposableBean {

  private final Once<PostgresServer> postgres;
  private final Once<HikariDataSource> pool;

  private DatabaseOpening(Once<PostgresServer> postgres, Supplier<HikariDataSource> connections) {
    this.postgres = postgres;
    this.pool = new Once<>(() -> migrated(connections.get()));
  }

  /** Of the PostgreSQL inside. */
  static DatabaseOpening embedded(Home home) {
    Once<PostgresServer> postgres =
        new Once<>(() -> PostgresServer.start(PostgresSettings.at(home.folder("postgres"))));
    return new DatabaseOpening(postgres, () -> DatabasePool.embedded(postgres.get()));
  }

  /** Of an operator's own, by what {@link DatabasePool#external} takes. */
  static DatabaseOpening external(String url, String user, String password) {
    Once<PostgresServer> none =
        new Once<>(() -> {
          throw new IllegalStateException("the database is an operator's own");
        });
    return new DatabaseOpening(none, () -> DatabasePool.external(url, user, password));
  }

  private static HikariDataSource migrated(HikariDataSource pool) {
    try {
      Migrations.apply(pool);
      return pool;
    } catch (RuntimeException | Error e) {
      pool.close();
      throw e;
    }
  }

  /** Does it on a thread of its own. */
  void ahead() {
    pool.begin();
  }

  /** The embedded PostgreSQL, started. */
  PostgresServer postgres() {
    return postgres.get();
  }

  /** The database, migrated. */
  HikariDataSource pool() {
    return pool.get();
  }

  /** Closes what nobody asked for before the start failed; what was asked for is closed before. */
  @Override
  public void destroy() {
    pool.close();
    postgres.close();
  }

  /** Opened by whoever comes first; the others wait. */
  private static final class Once<T extends AutoCloseable> {

    private final FutureTask<T> task;
    private volatile boolean begun;

    Once(Callable<T> opening) {
      this.task = new FutureTask<>(opening);
    }

    void begin() {
      begun = true;
      Thread.ofPlatform().name("presstime:database").daemon().start(task);
    }

    T get() {
      begun = true;
      task.run();
      try {
        return task.get();
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case RuntimeException fault -> throw fault;
          case Error fault -> throw fault;
          case null, default ->
              throw new IllegalStateException("the database could not be opened", e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the database was opened", e);
      }
    }

    void close() {
      if (begun) {
        try {
          get().close();
        } catch (Exception _) {
          // It never opened, and whoever asked was told.
        }
      }
    }
  }
}
