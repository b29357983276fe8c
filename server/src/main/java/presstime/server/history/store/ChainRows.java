package presstime.server.history.store;

import static presstime.server.history.store.EntryRows.instant;
import static presstime.server.history.store.EntryRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.history.chain.Hashes;
import presstime.server.history.chain.Seal;

/** The tables {@code history_chain} and {@code history_seal}. */
@Component
public class ChainRows {

  /** Any number that nothing else locks; the letters of "history". */
  private static final long LOCK = 0x68_69_73_74_6f_72_79L;

  private final JdbcClient database;

  public ChainRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Where a workspace's chain ends.
   *
   * @param lastPosition of its last entry
   * @param lastSeal number of its last seal, 0 before the first
   * @param lastHash of that seal
   * @param sealedThrough position of the last sealed entry
   * @param prunedThrough up to here entries were removed because they were old; 0 for none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Chain(
      long workspaceId,
      long lastPosition,
      long lastSeal,
      byte[] lastHash,
      long sealedThrough,
      long prunedThrough) {

    /** Nothing yet. */
    public static Chain empty(long workspaceId) {
      return new Chain(workspaceId, 0, 0, Hashes.NONE, 0, 0);
    }
  }

  /**
   * A seal as it lies in the table.
   *
   * @param hashes of its entries, one after the other
   * @param hash that is kept with it, right or wrong
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Kept(Seal seal, byte[] hashes, byte[] hash) {}

  /** Whether this transaction is the one, of all servers', that may append now. */
  public boolean tryLock() {
    return Boolean.TRUE.equals(
        database
            .sql("SELECT pg_try_advisory_xact_lock(?)")
            .param(LOCK)
            .query(Boolean.class)
            .single());
  }

  /** Waits until this transaction is the one. */
  public void lock() {
    database.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
  }

  /** Where it ends. */
  public Chain get(long workspaceId) {
    return database
        .sql("SELECT * FROM history_chain WHERE workspace_id = ?")
        .param(workspaceId)
        .query(ChainRows::chain)
        .optional()
        .orElseGet(() -> Chain.empty(workspaceId));
  }

  /** Those with entries that no seal covers. */
  public List<Chain> unsealed() {
    return database
        .sql(
            "SELECT * FROM history_chain WHERE last_position > sealed_through ORDER BY workspace_id")
        .query(ChainRows::chain)
        .list();
  }

  /** Those that have seals on entries that are still there. */
  public List<Chain> prunable() {
    return database
        .sql(
            "SELECT * FROM history_chain WHERE sealed_through > pruned_through ORDER BY workspace_id")
        .query(ChainRows::chain)
        .list();
  }

  public void put(Chain chain) {
    database
        .sql(
            """
            INSERT INTO history_chain VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id) DO UPDATE SET last_position = excluded.last_position, last_seal = excluded.last_seal,
              last_hash = excluded.last_hash, sealed_through = excluded.sealed_through,
              pruned_through = excluded.pruned_through
            """)
        .param(chain.workspaceId())
        .param(chain.lastPosition())
        .param(chain.lastSeal())
        .param(chain.lastHash())
        .param(chain.sealedThrough())
        .param(chain.prunedThrough())
        .update();
  }

  public void add(Seal seal, byte[] hashes) {
    database
        .sql("INSERT INTO history_seal VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(seal.workspaceId())
        .param(seal.number())
        .param(seal.first())
        .param(seal.last())
        .param(hashes)
        .param(seal.previous())
        .param(utc(seal.sealedAt()))
        .param(seal.computeHash())
        .update();
  }

  /** Seals from a number on. */
  public List<Kept> seals(long workspaceId, long from, int most) {
    return database
        .sql(
            "SELECT * FROM history_seal WHERE workspace_id = ? AND number >= ? ORDER BY number LIMIT ?")
        .param(workspaceId)
        .param(from)
        .param(most)
        .query((row, number) -> seal(row))
        .list();
  }

  /** Seals on entries beyond a position. */
  public List<Kept> covering(long workspaceId, long beyond, int most) {
    return database
        .sql(
            "SELECT * FROM history_seal WHERE workspace_id = ? AND first > ? ORDER BY first LIMIT ?")
        .param(workspaceId)
        .param(beyond)
        .param(most)
        .query((row, number) -> seal(row))
        .list();
  }

  /** The first seal that was made at an instant or later; its entries may be older. */
  public Optional<Long> firstSince(long workspaceId, Instant at) {
    return database
        .sql("SELECT min(number) FROM history_seal WHERE workspace_id = ? AND sealed_at >= ?")
        .param(workspaceId)
        .param(utc(at))
        .query(Long.class)
        .optional();
  }

  /** The newest seals first. */
  public List<Kept> latest(long workspaceId, long before, int most) {
    return database
        .sql(
            "SELECT * FROM history_seal WHERE workspace_id = ? AND number < ? ORDER BY number DESC LIMIT ?")
        .param(workspaceId)
        .param(before)
        .param(most)
        .query((row, number) -> seal(row))
        .list();
  }

  private static Chain chain(ResultSet row, int number) throws SQLException {
    return new Chain(
        row.getLong("workspace_id"),
        row.getLong("last_position"),
        row.getLong("last_seal"),
        row.getBytes("last_hash"),
        row.getLong("sealed_through"),
        row.getLong("pruned_through"));
  }

  private static Kept seal(ResultSet row) throws SQLException {
    byte[] hashes = row.getBytes("hashes");
    Seal seal =
        new Seal(
            row.getLong("workspace_id"),
            row.getLong("number"),
            row.getLong("first"),
            row.getLong("last"),
            Hashes.of(hashes),
            row.getBytes("previous"),
            instant(row, "sealed_at"));
    return new Kept(seal, hashes, row.getBytes("hash"));
  }
}
