package presstime.bench.lateness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks at instants that are planned beforehand, whatever became of what was asked before. Who waits
 * for one answer before the next question takes one slow time where everybody who came meanwhile
 * would have had one.
 *
 * @param apart from one instant to the next
 */
record OpenLoop(Duration apart, InstantSource clock) {

  /** One question. */
  interface Question {
    void ask(long item) throws Exception;
  }

  /**
   * Asks for each item, at its instant on a thread of its own, and waits until all are answered.
   *
   * @return the planned instants by item
   * @throws IllegalStateException when one was not answered
   */
  Map<Long, Instant> ask(List<Long> items, Question question) throws InterruptedException {
    Map<Long, Instant> planned = new LinkedHashMap<>();
    List<Future<?>> answers = new ArrayList<>();
    Instant next = clock.instant().truncatedTo(ChronoUnit.MICROS);
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long item : items) {
        planned.put(item, next);
        waitUntil(next);
        answers.add(
            askers.submit(() -> {
              question.ask(item);
              return item;
            }));
        next = next.plus(apart);
      }
      for (Future<?> answer : answers) {
        answer.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request failed: " + e.getCause(), e);
    }
    return planned;
  }

  private void waitUntil(Instant instant) {
    for (Instant now = clock.instant(); now.isBefore(instant); now = clock.instant()) {
      LockSupport.parkNanos(Duration.between(now, instant).toNanos());
    }
  }
}
