package presstime.bench.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import presstime.bench.postgres.Scratch;

class BacklogTest {

  /** Makes the commit of a claim, and nothing else, slow: ten milliseconds for each of its rows. */
  private static final String SLOW_COMMIT =
      """
      CREATE FUNCTION bench_slow() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_sleep(0.01);
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER bench_slow AFTER UPDATE ON delivery DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (OLD.lease_owner IS NULL AND NEW.lease_owner IS NOT NULL) EXECUTE FUNCTION bench_slow();
      """;

  @Test
  void theCommitBelongsToTheClaim() throws Exception {
    try (Scratch scratch = Scratch.start();
        Backlog backlog = Backlog.fill(scratch, 100, InstantSource.system())) {
      backlog.db().execute(SLOW_COMMIT);

      assertThat(backlog.claim(2, true)).isEqualTo(2 * Backlog.BATCH);

      assertThat(backlog.counted()).isEqualTo(2);
      assertThat(backlog.spread().min()).isGreaterThan(10.0 * Backlog.BATCH);
    }
  }
}
