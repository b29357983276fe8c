package presstime.server.conflicts.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a channel's publishing settings allow, as far as conflicts need to know. */
public interface Allowance {

  /** No limits and no blackouts. */
  Allowance ALL =
      new Allowance() {
        @Override
        public Optional<String> blackout(Instant at) {
          return Optional.empty();
        }

        @Override
        public List<Limit> limits(Instant at) {
          return List.of();
        }
      };

  /** Why nothing is published then; empty when it is. */
  Optional<String> blackout(Instant at);

  /** The limits that count what goes out then. */
  List<Limit> limits(Instant at);

  /**
   * A limit of one period.
   *
   * @param period its name, unique among the channel's periods: {@code the day 2026-01-20}
   * @param most how many may go out in it
   */
  record Limit(String period, int most) {}
}
