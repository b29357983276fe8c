package presstime.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.migration.TestDatabase;
import presstime.server.history.store.ChainRows;
import presstime.server.history.store.EntryRows;
import presstime.server.kernel.DomainEvent;
import presstime.server.upkeep.backup.Archive;
import presstime.server.upkeep.backup.Backup;
import presstime.server.upkeep.backup.Restoration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chain with many who write and several who seal, after pruning, and after a restore. */
class HistoryChainTest extends HistoryDesk {

  record NoteLeft(long workspaceId, String subject, int number, String actor, Instant occurredAt)
      implements DomainEvent {}

  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DataSource source;
  @Autowired Pruning pruning;
  @TempDir Path folder;

  private void leave(int number) {
    events.publishEvent(
        new NoteLeft(workspace, "note/" + number, number, "engine", clock.instant()));
  }

  @Test
  void manyWritersAndSeveralRecordersMakeOneChainWithEachEventOnce() {
    int each = 300;
    AtomicInteger writing = new AtomicInteger(4);
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 4)
            .mapToObj(writer ->
                CompletableFuture.runAsync(() -> {
                  TransactionTemplate transaction = new TransactionTemplate(transactions);
                  for (int i = 0; i < each; i++) {
                    int number = writer * each + i;
                    transaction.executeWithoutResult(status -> {
                      leave(number);
                      if (number % 7 == 0) {
                        status.setRollbackOnly();
                      }
                    });
                  }
                  writing.decrementAndGet();
                }))
            .toList();
    List<CompletableFuture<Void>> recorders =
        IntStream.range(0, 3)
            .mapToObj(server ->
                CompletableFuture.runAsync(() -> {
                  while (writing.get() > 0) {
                    recorder.run();
                  }
                }))
            .toList();
    writers.forEach(CompletableFuture::join);
    recorders.forEach(CompletableFuture::join);
    recordAndSeal();
    assertIntact();
    List<Integer> numbers =
        database
            .fetch(
                "SELECT (data ->> 'number')::int FROM history_entry WHERE workspace_id = ? AND kind = 'note-left' ORDER BY 1",
                workspace)
            .map(row -> row.get(0, Integer.class));
    assertThat(numbers)
        .isEqualTo(IntStream.range(0, 4 * each).filter(n -> n % 7 != 0).boxed().toList());
    assertThat(verification().path("entries").asLong())
        .isEqualTo(
            database
                .fetchOne(
                    "SELECT max(position) FROM history_entry WHERE workspace_id = ?", workspace)
                .get(0, Long.class));
    assertThat(verification().path("unsealed").asLong()).isZero();
  }

  @Test
  void whatIsPrunedLeavesAChainThatVerifies() {
    published("Old");
    recordAndSeal();
    String head = verification().at("/head/hash").asString();
    Instant then = clock.instant().plusSeconds(1);
    clock.set(then.plus(Duration.ofDays(1)));
    published("New");
    recordAndSeal();
    long all = verification().path("entries").asLong();

    long old = pruning.prune(then, true);
    assertThat(verification().path("entries").asLong()).as("only counted").isEqualTo(all);
    assertThat(pruning.prune(then, false)).isEqualTo(old).isPositive();
    assertThat(pruning.prune(then, false)).isZero();

    assertIntact();
    JsonNode found = verification();
    assertThat(found.at("/pruned/0/first").asLong()).isOne();
    assertThat(history("")).hasSize(1);
    assertThat(api.get("/api/v1/audit/verification?head=" + head).json().path("intact").asBoolean())
        .as("a hash kept from before is still there")
        .isTrue();
    assertThat(api.get("/api/v1/audit/entries?kind=history-pruned").json().path("items").size())
        .isOne();
    recordAndSeal();
    assertIntact();
  }

  @Test
  void whoPrunesByHandIsFound() {
    published("Old");
    recordAndSeal();
    long last = verification().path("sealedThrough").asLong();
    tamper("DELETE FROM history_entry WHERE workspace_id = ?", workspace);
    database.execute(
        "UPDATE history_chain SET pruned_through = ? WHERE workspace_id = ?", last, workspace);
    JsonNode found = verification();
    assertThat(found.at("/broken/code").asString()).isEqualTo("pruned-unrecorded");
  }

  @Test
  void whatIsRestoredVerifiesAndGoesOn() throws Exception {
    published("Before the backup");
    recordAndSeal();
    leave(1);
    String head = verification().at("/head/hash").asString();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Backup(source, folder.resolve("home")).write(bytes, null);
    Path archive = Files.write(folder.resolve("a.tar.gz"), bytes.toByteArray());
    try (TestDatabase restored = TestDatabase.empty()) {
      new Restoration(Archive.verify(archive), restored.dataSource(), folder.resolve("restored"))
          .run(new Restoration.Secrets.None(), true);
      JdbcClient there = JdbcClient.create(restored.dataSource());
      Verifier restoredVerifier =
          new Verifier(
              new ChainRows(there),
              new EntryRows(there, new JdbcTemplate(restored.dataSource()), JsonMapper.shared()));
      assertThat(restoredVerifier.verify(workspace, head).intact()).isTrue();
      assertThat(restoredVerifier.verify(workspace, head).entries())
          .isEqualTo(verifier.verify(workspace, null).entries());
      assertThat(there.sql("SELECT count(*) FROM history_waiting").query(Integer.class).single())
          .as("what was not recorded yet will be")
          .isEqualTo(database.fetchCount(org.jooq.impl.DSL.table("history_waiting")));
    }
  }
}
