package presstime.bench.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import presstime.bench.Spread;

/**
 * One way to ask for what a calendar shows.
 *
 * @param key in the JSON object
 * @param label in the table
 * @param expected how many items it must find
 */
record Look(String key, String label, int expected, Asking asking) {

  /** Asks; answers how many items there were. */
  interface Asking {
    int ask() throws Exception;
  }

  /**
   * Asks so many times.
   *
   * @param wrong hears of it when there was not what must be there
   */
  Spread measure(int times, List<String> wrong) throws Exception {
    List<Duration> taken = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      long begin = System.nanoTime();
      int found = asking.ask();
      taken.add(Duration.ofNanos(System.nanoTime() - begin));
      if (found != expected) {
        wrong.add(label + ": " + found + " items instead of " + expected);
        break;
      }
    }
    return Spread.of(taken);
  }
}
