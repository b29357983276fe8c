package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes what queued while the previous commit ran, in one transaction. One item alone waits for
 * nothing; hundreds share a commit. When a batch fails each of its items is tried alone, so that
 * one bad item harms no other.
 *
 * @param <T> an item
 * @param <R> what is answered for each item
 */
final class GroupCommit<T, R> {

  /** Writes a batch within a transaction; answers one result per item, in order. */
  @FunctionalInterface
  interface Batch<T, R> {
    List<R> write(Connection connection, List<T> items) throws SQLException;
  }

  /** An item and its answer to come; the last entry of a writer's life has neither. */
  private record Entry<T, R>(@Nullable T item, CompletableFuture<R> result) {}

  private static final int MOST = 250;

  private final DataSource database;
  private final Batch<T, R> batch;
  private final LinkedBlockingQueue<Entry<T, R>> queue = new LinkedBlockingQueue<>();
  private final Executor answering;
  private final List<Thread> writers;

  GroupCommit(String name, DataSource database, Batch<T, R> batch) {
    this(name, 1, database, batch, Runnable::run);
  }

  /**
   * @param writers how many commits may run at the same time
   * @param answering runs what answers a batch; the next one need not wait for it
   */
  GroupCommit(
      String name, int writers, DataSource database, Batch<T, R> batch, Executor answering) {
    this.answering = answering;
    this.database = database;
    this.batch = batch;
    this.writers =
        IntStream.range(0, writers)
            .mapToObj(number ->
                Thread.ofPlatform().name(name).daemon().unstarted(this::writeUntilStopped))
            .toList();
  }

  void start() {
    writers.forEach(Thread::start);
  }

  /** Ends after what is queued now has been written or has failed. */
  void stop() {
    writers.forEach(writer -> queue.add(new Entry<>(null, new CompletableFuture<>())));
    try {
      for (Thread writer : writers) {
        writer.join(10_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Queues an item; the answer comes after its commit, or the failure that kept it from one. */
  CompletableFuture<R> submit(T item) {
    Entry<T, R> entry = new Entry<>(item, new CompletableFuture<>());
    queue.add(entry);
    return entry.result();
  }

  private void writeUntilStopped() {
    List<Entry<T, R>> entries = new ArrayList<>();
    boolean last = false;
    while (!last) {
      entries.clear();
      try {
        entries.add(queue.take());
      } catch (InterruptedException e) {
        return;
      }
      while (entries.size() < MOST && entries.getLast().item() != null) {
        Entry<T, R> next = queue.poll();
        if (next == null) {
          break;
        }
        entries.add(next);
      }
      last = entries.removeIf(entry -> entry.item() == null);
      write(List.copyOf(entries));
    }
  }

  private void write(List<Entry<T, R>> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      List<R> results = commit(entries);
      answering.execute(() -> {
        for (int i = 0; i < results.size(); i++) {
          entries.get(i).result().complete(results.get(i));
        }
      });
    } catch (SQLException | RuntimeException | Error e) {
      if (entries.size() == 1) {
        entries.getFirst().result().completeExceptionally(e);
      } else {
        entries.forEach(entry -> write(List.of(entry)));
      }
    }
  }

  private List<R> commit(List<Entry<T, R>> entries) throws SQLException {
    List<T> items = new ArrayList<>();
    for (Entry<T, R> entry : entries) {
      if (entry.item() != null) {
        items.add(entry.item());
      }
    }
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Plans.keep(connection);
        List<R> results = batch.write(connection, items);
        connection.commit();
        return results;
      } catch (SQLException | RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }
}
