package presstime.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is done to the history behind its back is found, and where. */
class TamperingTest extends HistoryDesk {

  private long middle;

  /** Three seals and a tail. */
  @BeforeEach
  void aHistory() {
    for (String title : List.of("One", "Two", "Three")) {
      published(title);
      recordAndSeal();
    }
    published("Tail");
    recorder.run();
    assertIntact();
    assertThat(verification().path("seals").asLong()).isEqualTo(3);
    assertThat(verification().path("unsealed").asLong()).isPositive();
    middle =
        history("").stream()
            .filter(e -> e.at("/data/title").asString().equals("Two"))
            .findFirst()
            .orElseThrow()
            .path("position")
            .asLong();
  }

  @Test
  void aChangeOfAnyColumnIsFound() {
    List<? extends Field<?>> columns =
        database
            .meta()
            .getTables("history_entry")
            .getFirst()
            .fieldStream()
            .filter(f -> !List.of("workspace_id", "position").contains(f.getName()))
            .toList();
    assertThat(columns).hasSize(24);
    for (Field<?> column : columns) {
      String name = column.getName();
      String other =
          switch (name) {
            case "hash" -> "sha256(hash)";
            case "data" -> "data || '{\"title\": \"Another\"}'";
            case "source" -> "'event'";
            case "at", "recorded_at", "scheduled_at", "started_at" ->
                name + " + interval '1 microsecond'";
            default ->
                column.getType() == String.class
                    ? "coalesce(" + name + ", '') || 'x'"
                    : "coalesce(" + name + ", 0) + 1";
          };
      database.execute("CREATE TABLE before_it AS SELECT * FROM history_entry");
      tamper(change(name + " = " + other));
      assertBroken("entry-changed", middle);
      tamper(
          "UPDATE history_entry h SET "
              + name
              + " = b."
              + name
              + " FROM before_it b WHERE"
              + " (b.workspace_id, b.position) = (h.workspace_id, h.position) AND h.workspace_id = "
              + workspace);
      database.execute("DROP TABLE before_it");
      assertIntact();
    }
  }

  @Test
  void anEntryWithItsHashComputedAnewIsFoundByItsSeal() {
    tamper(change("actor = 'account/999'"));
    var entry =
        new presstime.server.history.store.EntryRows(
                org.springframework.jdbc.core.simple.JdbcClient.create(source()),
                new org.springframework.jdbc.core.JdbcTemplate(source()),
                tools.jackson.databind.json.JsonMapper.shared())
            .range(workspace, middle, middle)
            .getFirst()
            .entry();
    tamper(
        "UPDATE history_entry SET hash = ? WHERE position = ? AND workspace_id = ?",
        entry.computeHash(),
        middle,
        workspace);
    assertBroken("entry-replaced", middle);
  }

  @Test
  void aRemovedEntryIsFoundWhereverItWas() {
    tamper("DELETE FROM history_entry WHERE position = ? AND workspace_id = ?", middle, workspace);
    assertBroken("entry-missing", middle);
  }

  @Test
  void theLastEntryIsMissedToo() {
    long last = last("position", "history_entry");
    tamper("DELETE FROM history_entry WHERE position = ? AND workspace_id = ?", last, workspace);
    assertBroken("entry-missing", last);
  }

  @Test
  void twoEntriesThatChangedPlacesAreFound() {
    tamper(
        "UPDATE history_entry SET position = 1000000 WHERE position = ? AND workspace_id = ?",
        middle,
        workspace);
    tamper(
        "UPDATE history_entry SET position = ? WHERE position = ? AND workspace_id = ?",
        middle,
        middle - 1,
        workspace);
    tamper(
        "UPDATE history_entry SET position = ? WHERE position = 1000000 AND workspace_id = ?",
        middle - 1,
        workspace);
    assertBroken("entry-changed", middle - 1);
  }

  @Test
  void aSealThatWasSwappedChangedOrTakenAwayIsFound() {
    swapSeals();
    assertThat(broken().path("code").asString()).isEqualTo("seal-unlinked");
    swapSeals();
    assertIntact();
    tamper(
        "UPDATE history_seal SET sealed_at = sealed_at - interval '1 day' WHERE number = 2 AND workspace_id = ?",
        workspace);
    assertThat(broken().path("code").asString()).isEqualTo("seal-changed");
    tamper("DELETE FROM history_seal WHERE number = 2 AND workspace_id = ?", workspace);
    assertThat(broken().path("code").asString()).isEqualTo("seal-missing");
    assertThat(broken().path("seal").asLong()).isEqualTo(2);
  }

  @Test
  void theTablesThemselvesRefuse() {
    for (String sql :
        List.of(
            "UPDATE history_entry SET actor = 'nobody'",
            "DELETE FROM history_entry",
            "TRUNCATE history_entry",
            "UPDATE history_seal SET sealed_at = now()",
            "DELETE FROM history_seal")) {
      assertThatThrownBy(() -> database.execute(sql)).as(sql).hasMessageContaining("append-only");
    }
  }

  @Test
  void aHistoryThatWasWrittenAnewIsToldByAHashKeptElsewhere() {
    String head = verification().at("/head/hash").asString();
    String path = "/api/v1/audit/verification?head=";
    assertThat(api.get(path + head).json().path("intact").asBoolean()).isTrue();
    assertThat(api.get(path + "ab".repeat(32)).json().at("/broken/code").asString())
        .isEqualTo("head-unknown");
    assertThat(api.get(path + "xyz").status()).isEqualTo(422);
  }

  private void swapSeals() {
    for (String numbers :
        List.of("100 WHERE number = 2", "2 WHERE number = 3", "3 WHERE number = 100")) {
      tamper("UPDATE history_seal SET number = " + numbers + " AND workspace_id = ?", workspace);
    }
  }

  private javax.sql.DataSource source() {
    return context.getBean(javax.sql.DataSource.class);
  }

  @org.springframework.beans.factory.annotation.Autowired
  org.springframework.context.ApplicationContext context;

  private String change(String set) {
    return "UPDATE history_entry SET %s WHERE position = %d AND workspace_id = %d"
        .formatted(set, middle, workspace);
  }

  private long last(String column, String table) {
    return database
        .fetchOne("SELECT max(" + column + ") FROM " + table + " WHERE workspace_id = ?", workspace)
        .get(0, Long.class);
  }

  private JsonNode broken() {
    return verification().path("broken");
  }

  private void assertBroken(String code, long position) {
    JsonNode found = verification();
    assertThat(found.path("intact").asBoolean()).isFalse();
    assertThat(found.at("/broken/code").asString()).as(found.toString()).isEqualTo(code);
    assertThat(found.at("/broken/position").asLong()).isEqualTo(position);
  }
}
