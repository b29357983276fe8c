package presstime.server.history.chain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened, before it has its place in the history.
 *
 * @param key what makes it one: {@code delivery/12/3/published}, {@code event/99}
 * @param source {@code delivery} for what was executed, {@code event} for what was decided, {@code
 *     history} for what was done to the history itself
 * @param kind of a delivery its action, of an event its type: {@code publish}, {@code
 *     revision-approved}
 * @param subject {@code delivery/12}, {@code content/3}
 * @param at when it happened
 * @param data differs by kind
 */
public record Fact(
    String key,
    String source,
    String kind,
    String subject,
    Instant at,
    @JsonUnwrapped Cause cause,
    @JsonUnwrapped About about,
    @JsonUnwrapped Execution execution,
    JsonNode data) {

  /**
   * Who or what.
   *
   * @param actor {@code account/1}, {@code api-key/2}, {@code assignment}, {@code engine}
   * @param origin what gave it its time: {@code member}, {@code api-key}, {@code series}, {@code
   *     batch}, {@code assignment}, or the actor's own word
   * @param originId the series' or batch's number, or the member's or key's
   */
  public record Cause(String actor, String origin, @Nullable Long originId) {

    /** Of an actor alone. */
    public static Cause of(String actor) {
      int slash = actor.indexOf('/');
      if (slash < 0) {
        return new Cause(actor, actor, null);
      }
      String kind = actor.substring(0, slash);
      String number = actor.substring(slash + 1);
      return new Cause(
          actor,
          kind.equals("account") ? "member" : kind,
          number.matches("\\d{1,18}") ? Long.valueOf(number) : null);
    }
  }

  /** What it is about, as far as it is about such things. */
  public record About(
      @Nullable Long contentId,
      @Nullable Long channelId,
      @Nullable Long deliveryId,
      @Nullable Long revisionId,
      @Nullable Integer revisionNumber) {}

  /**
   * How a delivery was carried out.
   *
   * @param scheduledAt the instant asked for
   * @param startedAt when the first request left; null when none did
   * @param fromState what was on the channel before: {@code absent}, {@code live}, {@code
   *     withdrawn}, {@code deleted}, {@code unknown}
   * @param toState what is there since
   * @param outcome {@code published}, {@code withdrawn}, {@code failed}, {@code missed}, {@code
   *     unconfirmed}
   * @param attempts requests and questions so far
   */
  public record Execution(
      @Nullable Instant scheduledAt,
      @Nullable Instant startedAt,
      @Nullable String fromState,
      @Nullable String toState,
      @Nullable String outcome,
      @Nullable Integer attempts,
      @Nullable String externalId,
      @Nullable String externalUrl) {

    /** Nothing was carried out. */
    public static final Execution NONE =
        new Execution(null, null, null, null, null, null, null, null);

    /** The same, with what was on the channel before and after. */
    public Execution between(String from, String to) {
      return new Execution(
          scheduledAt, startedAt, from, to, outcome, attempts, externalId, externalUrl);
    }
  }

  /** The same with another execution. */
  public Fact with(Execution other) {
    return new Fact(key, source, kind, subject, at, cause, about, other, data);
  }
}
