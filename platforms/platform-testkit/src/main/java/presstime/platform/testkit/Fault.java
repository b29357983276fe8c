package presstime.platform.testkit;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/**
 * One way to go wrong, as a value.
 *
 * @param name for test reports
 * @param effect whether the backend carries the request out
 * @param play what the client gets to see
 */
public record Fault(String name, Effect effect, Play play) {

  /** When the backend carries the request out. */
  public enum Effect {
    NONE,
    /** Before the client sees anything. */
    FIRST,
    /** After {@link Play} is over: when the client has given up, or a gate was opened. */
    LAST
  }

  /** What the client gets to see. */
  @FunctionalInterface
  public interface Play {
    /**
     * Plays it.
     *
     * @param real what the backend answered; an empty 200 when it was not asked (yet)
     */
    void on(Wire wire, Answer real) throws IOException, InterruptedException;
  }

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Never answers, never does it. */
  public static Fault timeOutBeforeEffect() {
    return new Fault("time-out before the effect", Effect.NONE, (wire, real) -> wire.hang());
  }

  /** Does it, never answers. */
  public static Fault timeOutAfterEffect() {
    return new Fault("time-out after the effect", Effect.FIRST, (wire, real) -> wire.hang());
  }

  /** Never answers, and does it only when the gate opens, long after the client gave up. */
  public static Fault lateEffect(Gate gate) {
    return new Fault(
        "time-out with a late effect",
        Effect.LAST,
        (wire, real) -> {
          wire.hang();
          gate.await();
        });
  }

  /** Ends the connection in order (FIN) without doing it. */
  public static Fault dropBeforeEffect() {
    return new Fault("drop before the effect", Effect.NONE, (wire, real) -> wire.drop());
  }

  /** Does it, then ends the connection in order (FIN) without an answer. */
  public static Fault dropAfterEffect() {
    return new Fault("drop after the effect", Effect.FIRST, (wire, real) -> wire.drop());
  }

  /** Resets the connection (RST) without doing it. */
  public static Fault resetBeforeEffect() {
    return new Fault("reset before the effect", Effect.NONE, (wire, real) -> wire.reset());
  }

  /** Does it, then resets the connection (RST) without an answer. */
  public static Fault resetAfterEffect() {
    return new Fault("reset after the effect", Effect.FIRST, (wire, real) -> wire.reset());
  }

  /** Answers this without doing it. */
  public static Fault answer(Answer instead) {
    return new Fault(
        instead.status() + " without the effect",
        Effect.NONE,
        (wire, real) -> wire.answer(instead));
  }

  /** Does it, then answers this instead of the truth. */
  public static Fault answerAfterEffect(Answer instead) {
    return new Fault(
        instead.status() + " after the effect", Effect.FIRST, (wire, real) -> wire.answer(instead));
  }

  /** 429 or 503 with {@code Retry-After} in seconds. */
  public static Fault retryAfter(int status, Duration wait) {
    return answer(busy(status).with("Retry-After", Long.toString(wait.toSeconds())));
  }

  /** 429 or 503 with {@code Retry-After} as a date. */
  public static Fault retryAfter(int status, Instant until) {
    return answer(busy(status).with("Retry-After", HTTP_DATE.format(until)));
  }

  /** Does it, then answers 500. */
  public static Fault errorAfterEffect() {
    return answerAfterEffect(Answer.json(500, "{\"error\":\"internal\"}"));
  }

  /** Does it, then answers 200 with a page, as a login wall or a broken permalink does. */
  public static Fault pageAfterEffect() {
    return answerAfterEffect(Answer.html(200, "<!doctype html><title>Hello</title><p>Hello"));
  }

  /** Answers 200 with a page without doing it. */
  public static Fault page() {
    return answer(Answer.html(200, "<!doctype html><title>Hello</title><p>Hello"));
  }

  /** Does it, then answers 200 with the first half of the JSON as if that were all. */
  public static Fault truncatedJsonAfterEffect() {
    return new Fault(
        "truncated JSON after the effect",
        Effect.FIRST,
        (wire, real) -> wire.answer(new Answer(real.status(), real.headers(), half(real.body()))));
  }

  /** Does it, promises the whole answer, and hangs up in the middle of it. */
  public static Fault halfABodyAfterEffect() {
    return new Fault(
        "half a body after the effect",
        Effect.FIRST,
        (wire, real) -> wire.cutOff(real, half(real.body())));
  }

  /** Does it, then answers so many bytes. */
  public static Fault oversizedAfterEffect(long bytes) {
    return new Fault(
        "an oversized answer after the effect",
        Effect.FIRST,
        (wire, real) -> wire.flood(real, bytes));
  }

  /** Does it, then lets the answer drip, a byte per interval, without an end. */
  public static Fault dripAfterEffect(Duration interval) {
    return new Fault(
        "a drip after the effect", Effect.FIRST, (wire, real) -> wire.drip(real, interval));
  }

  /** Points elsewhere without doing it. */
  public static Fault redirect(int status, URI to) {
    return answer(Answer.empty(status).with("Location", to.toString()));
  }

  /** Does it, and answers the truth once the gate is open. */
  public static Fault hold(Gate gate) {
    return new Fault(
        "a held answer",
        Effect.FIRST,
        (wire, real) -> {
          gate.await();
          wire.answer(real);
        });
  }

  /** Does it, and answers the truth this much later. */
  public static Fault delay(Duration by) {
    return new Fault(
        "an answer " + by + " late",
        Effect.FIRST,
        (wire, real) -> {
          wire.pause(by);
          wire.answer(real);
        });
  }

  private static Answer busy(int status) {
    return Answer.json(status, "{\"error\":\"busy\"}");
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  @Override
  public String toString() {
    return name;
  }
}
