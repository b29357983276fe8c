package presstime.server.conflicts.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.REVISION;
import static presstime.database.Tables.REVISION_LIKENESS;
import static presstime.database.Tables.REVISION_SIGNATURE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep3;
import org.springframework.stereotype.Component;
import presstime.server.conflicts.policy.TextSignature;

/** What texts are compared by, and which are alike. */
@Component
public class SignatureRows {

  /** Less in common is not kept; no setting may ask for less. */
  static final double FLOOR = 0.5;

  /** A text that is everywhere, boilerplate, is compared with the newest of its likes. */
  private static final int MOST_CANDIDATES = 200;

  /** Of those the most alike are kept. */
  private static final int MOST_KEPT = 50;

  private final DSLContext database;

  SignatureRows(DSLContext database) {
    this.database = database;
  }

  /** Which of these revisions have none yet. */
  public List<Long> unsigned(Collection<Long> revisions) {
    return database
        .select(REVISION.ID)
        .from(REVISION)
        .leftJoin(REVISION_SIGNATURE)
        .on(REVISION_SIGNATURE.REVISION_ID.eq(REVISION.ID))
        .where(REVISION.ID.in(revisions), REVISION_SIGNATURE.REVISION_ID.isNull())
        .orderBy(REVISION.ID)
        .fetch(REVISION.ID);
  }

  /**
   * Keeps a revision's signature, and how much it is like others. Where two servers do it at the
   * same time one of them does it.
   */
  public void sign(long workspaceId, long revisionId, TextSignature signature) {
    Long content =
        database
            .select(REVISION.CONTENT_ID)
            .from(REVISION)
            .where(REVISION.WORKSPACE_ID.eq(workspaceId), REVISION.ID.eq(revisionId))
            .fetchOne(REVISION.CONTENT_ID);
    if (content == null) {
      return;
    }
    int added =
        database
            .insertInto(REVISION_SIGNATURE)
            .set(REVISION_SIGNATURE.REVISION_ID, revisionId)
            .set(REVISION_SIGNATURE.WORKSPACE_ID, workspaceId)
            .set(REVISION_SIGNATURE.CONTENT_ID, content)
            .set(REVISION_SIGNATURE.SHINGLES, signature.shingles())
            .set(REVISION_SIGNATURE.BANDS, signature.bands())
            .onConflictDoNothing()
            .execute();
    if (added > 0) {
      compare(workspaceId, revisionId, content, signature.shingles(), signature.bands());
    }
  }

  /**
   * Compares once more those that were compared before they were committed: two like texts signed
   * at the same moment did not see each other.
   *
   * @return whether there were any
   */
  public boolean settle(Collection<Long> revisions) {
    Long[] some = revisions.toArray(Long[]::new);
    var unsettled =
        database
            .selectFrom(REVISION_SIGNATURE)
            .where(
                REVISION_SIGNATURE.REVISION_ID.eq(any(some)), REVISION_SIGNATURE.SETTLED.isFalse())
            .orderBy(REVISION_SIGNATURE.REVISION_ID)
            .forUpdate()
            .skipLocked()
            .fetch();
    unsettled.forEach(row -> {
      compare(
          row.getWorkspaceId(),
          row.getRevisionId(),
          row.getContentId(),
          row.getShingles(),
          row.getBands());
      row.setSettled(true);
      row.store();
    });
    return !unsettled.isEmpty();
  }

  private record Like(long revision, double similarity) {}

  private void compare(
      long workspaceId, long revisionId, long content, Integer[] shingles, Long[] bands) {
    List<Like> alike = new ArrayList<>();
    database
        .select(REVISION_SIGNATURE.REVISION_ID, REVISION_SIGNATURE.SHINGLES)
        .from(REVISION_SIGNATURE)
        .join(CONTENT)
        .on(CONTENT.ID.eq(REVISION_SIGNATURE.CONTENT_ID))
        .where(
            arrayOverlap(REVISION_SIGNATURE.BANDS, bands),
            REVISION_SIGNATURE.WORKSPACE_ID.eq(workspaceId),
            REVISION_SIGNATURE.CONTENT_ID.ne(content),
            CONTENT.DELETED_AT.isNull())
        .orderBy(REVISION_SIGNATURE.REVISION_ID.desc())
        .limit(MOST_CANDIDATES)
        .forEach(row -> {
          double similarity = TextSignature.similarity(shingles, row.value2());
          if (similarity >= FLOOR) {
            alike.add(new Like(row.value1(), similarity));
          }
        });
    if (alike.isEmpty()) {
      return;
    }
    InsertValuesStep3<?, Long, Long, Double> insertion =
        database.insertInto(
            REVISION_LIKENESS,
            REVISION_LIKENESS.REVISION_ID,
            REVISION_LIKENESS.OTHER_ID,
            REVISION_LIKENESS.SIMILARITY);
    List<Like> kept =
        alike.stream()
            .sorted(Comparator.comparingDouble(Like::similarity).reversed())
            .limit(MOST_KEPT)
            .toList();
    for (Like like : kept) {
      insertion = insertion.values(revisionId, like.revision(), like.similarity());
    }
    insertion.onConflictDoNothing().execute();
  }

  /** Those of these revisions that are alike, and how much: both ways round. */
  public Map<Long, Map<Long, Double>> alike(Collection<Long> revisions) {
    Long[] some = revisions.toArray(Long[]::new);
    return alike(
        REVISION_LIKENESS.REVISION_ID.eq(any(some)).and(REVISION_LIKENESS.OTHER_ID.eq(any(some))));
  }

  /** Which revisions, of those that a channel has in a period, have none yet. */
  public Set<Long> unsigned(long workspaceId, long channel, Instant from, Instant to) {
    return waiting(
        workspaceId, List.of(channel), from, to, REVISION_SIGNATURE.REVISION_ID.isNull());
  }

  /**
   * Which revisions, of those that channels have in a period, have none yet or were compared before
   * they were committed; in the order in which they are due.
   */
  public Set<Long> uncompared(
      long workspaceId, Collection<Long> channels, Instant from, Instant to) {
    return waiting(
        workspaceId,
        channels,
        from,
        to,
        REVISION_SIGNATURE.REVISION_ID.isNull().or(REVISION_SIGNATURE.SETTLED.isFalse()));
  }

  private Set<Long> waiting(
      long workspaceId, Collection<Long> channels, Instant from, Instant to, Condition why) {
    return database
        .select(DELIVERY.REVISION_ID)
        .from(DELIVERY)
        .leftJoin(REVISION_SIGNATURE)
        .on(REVISION_SIGNATURE.REVISION_ID.eq(DELIVERY.REVISION_ID))
        .where(
            DELIVERY.WORKSPACE_ID.eq(workspaceId),
            DELIVERY.CHANNEL_ID.in(channels),
            DELIVERY.DUE_AT.between(from, to),
            DELIVERY.ACTION.eq("publish"),
            DELIVERY.STATE.in("scheduled", "held", "published", "unconfirmed"),
            why)
        .orderBy(DELIVERY.DUE_AT, DELIVERY.ID)
        .fetchSet(DELIVERY.REVISION_ID);
  }

  /** The revisions that are like one of these: both ways round. */
  public Map<Long, Map<Long, Double>> like(Collection<Long> revisions) {
    Long[] some = revisions.toArray(Long[]::new);
    return alike(
        REVISION_LIKENESS.REVISION_ID.eq(any(some)).or(REVISION_LIKENESS.OTHER_ID.eq(any(some))));
  }

  /** The contents that these revisions are of. */
  public List<Long> contents(Collection<Long> revisions) {
    return revisions.isEmpty()
        ? List.of()
        : database
            .selectDistinct(REVISION_SIGNATURE.CONTENT_ID)
            .from(REVISION_SIGNATURE)
            .where(REVISION_SIGNATURE.REVISION_ID.eq(any(revisions.toArray(Long[]::new))))
            .fetch(REVISION_SIGNATURE.CONTENT_ID);
  }

  private Map<Long, Map<Long, Double>> alike(Condition which) {
    Map<Long, Map<Long, Double>> alike = new HashMap<>();
    database
        .selectFrom(REVISION_LIKENESS)
        .where(which)
        .forEach(row -> {
          put(alike, row.getRevisionId(), row.getOtherId(), row.getSimilarity());
          put(alike, row.getOtherId(), row.getRevisionId(), row.getSimilarity());
        });
    return alike;
  }

  private static void put(Map<Long, Map<Long, Double>> alike, long one, long other, double how) {
    alike.computeIfAbsent(one, key -> new HashMap<>()).put(other, how);
  }
}
