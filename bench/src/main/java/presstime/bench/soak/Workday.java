package presstime.bench.soak;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import presstime.bench.product.Editor;

/** One editor's day over the HTTP API, at a steady pace; the same in every run. */
final class Workday implements Callable<Integer> {

  /** A time is asked for at least this far ahead, for a request takes its time, too. */
  private static final long SOONEST_SECONDS = 60;

  /** What is to be moved or called off is given a time that will not have come by then. */
  private static final Duration LATER = Duration.ofMinutes(20);

  /** So many wait to be moved or called off. */
  private static final int WAITING = 8;

  /** Of a text; each is another one, for equal texts are a conflict that the desk tells of. */
  private static final int WORDS = 300;

  private final Editor editor;
  private final InstantSource clock;
  private final List<Long> sinks;
  private final long site;
  private final Pace pace;
  private final long[] contents;
  private volatile int made;
  private final Queue<Undecided> undecided = new ArrayDeque<>();
  private final SplittableRandom random = new SplittableRandom(20_260_120);

  /**
   * How much is done when.
   *
   * @param perSecond contents in a second of ours
   * @param lasts how long, of our time
   * @param farthest how far ahead the desk plans, of its time
   */
  record Pace(double perSecond, Duration lasts, Duration farthest) {
    int contents() {
      return (int) (perSecond * lasts.toSeconds());
    }
  }

  /**
   * @param until when it has to be moved or called off, lest it goes out on a slow machine
   */
  private record Undecided(int number, long delivery, Instant until) {}

  Workday(Editor editor, InstantSource clock, List<Long> sinks, long site, Pace pace) {
    this.editor = editor;
    this.clock = clock;
    this.sinks = sinks;
    this.site = site;
    this.pace = pace;
    // All at once: what the measurement keeps must not look like growth.
    this.contents = new long[pace.contents()];
  }

  /** How many contents there would be if the machine were fast enough. */
  int planned() {
    return contents.length;
  }

  /** How many contents there are so far. */
  int made() {
    return made;
  }

  /** The number of the nth content, once it is made. */
  long content(int number) {
    return contents[number];
  }

  /** Works until the day is over; answers how many contents were made. */
  @Override
  public Integer call() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (made < contents.length && System.nanoTime() - begun < pace.lasts().toNanos()) {
      long turn = begun + (long) (made * 1e9 / pace.perSecond());
      for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      int number = made;
      make(number);
      made = number + 1;
      while (!undecided.isEmpty() && isTime(undecided.element())) {
        decide(undecided.remove());
      }
      look(number);
    }
    for (Undecided each : undecided) {
      decide(each);
    }
    return made;
  }

  private void make(int number) throws IOException, InterruptedException {
    Fate fate = Fate.of(number);
    long content =
        editor.approved(
            fate + " " + number + " " + words(4), words(WORDS), List.of("tag-" + number % 5_000));
    contents[number] = content;
    long channel = Fate.toSite(number) ? site : sinks.get(number % sinks.size());
    switch (fate) {
      case AT_ONCE -> editor.publish(content, channel);
      case MOVED, CALLED_OFF -> {
        Instant until = clock.instant().plus(LATER.dividedBy(2));
        long delivery = editor.schedule(content, channel, soon().plus(LATER));
        undecided.add(new Undecided(number, delivery, until));
      }
      case PLAIN, RETRIED, REFUSED -> editor.schedule(content, channel, soon());
    }
  }

  private boolean isTime(Undecided one) {
    return undecided.size() > WAITING || clock.instant().isAfter(one.until());
  }

  private void decide(Undecided one) throws IOException, InterruptedException {
    if (Fate.of(one.number()) == Fate.MOVED) {
      editor.reschedule(one.delivery(), soon());
    } else {
      editor.unschedule(contents[one.number()]);
    }
  }

  /** Others look at the calendar, and the clean-up has its turn. */
  private void look(int number) throws IOException, InterruptedException {
    if (number % 4 == 0) {
      editor.get("/deliveries");
    }
    if (number % 200 == 100) {
      editor.cleanUp();
    }
  }

  /** Words that nobody has used before, most of them. */
  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < count; word++) {
      text.append(Integer.toString(random.nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36));
      text.append(word % 12 == 11 ? ".\n\n" : " ");
    }
    return text.toString();
  }

  private Instant soon() {
    long most = Math.max(SOONEST_SECONDS + 1, pace.farthest().toSeconds());
    return clock.instant().plusMillis(random.nextLong(SOONEST_SECONDS * 1_000, most * 1_000));
  }
}
