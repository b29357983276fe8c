package presstime.server.bundles.store;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static presstime.database.Tables.BUNDLE;
import static presstime.database.Tables.BUNDLE_ITEM;
import static presstime.database.Tables.BUNDLE_TEMPLATE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.BundleRecord;
import presstime.database.tables.records.BundleTemplateRecord;
import presstime.server.bundles.BundleItem;
import presstime.server.bundles.BundleTemplate;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Json;
import tools.jackson.core.type.TypeReference;

/** The tables {@code bundle_template}, {@code bundle} and {@code bundle_item}. */
@Component
public class BundleRows {

  private static final TypeReference<List<BundleItem>> ITEMS = new TypeReference<>() {};

  private final DSLContext database;
  private final Json json;

  BundleRows(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /** Templates of a workspace, by name. */
  public List<BundleTemplate> templates(long workspaceId) {
    return database
        .selectFrom(BUNDLE_TEMPLATE)
        .where(BUNDLE_TEMPLATE.WORKSPACE_ID.eq(workspaceId))
        .orderBy(lower(BUNDLE_TEMPLATE.NAME))
        .fetch(this::read);
  }

  public Optional<BundleTemplate> template(long workspaceId, long id) {
    return database
        .selectFrom(BUNDLE_TEMPLATE)
        .where(BUNDLE_TEMPLATE.WORKSPACE_ID.eq(workspaceId), BUNDLE_TEMPLATE.ID.eq(id))
        .fetchOptional(this::read);
  }

  /** The one of a name, whatever its case; kept from being given out twice. */
  public Optional<Long> holder(long workspaceId, String name) {
    database.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        "bundle templates of workspace/" + workspaceId);
    return database
        .select(BUNDLE_TEMPLATE.ID)
        .from(BUNDLE_TEMPLATE)
        .where(
            BUNDLE_TEMPLATE.WORKSPACE_ID.eq(workspaceId),
            lower(BUNDLE_TEMPLATE.NAME).eq(lower(name)))
        .fetchOptional(BUNDLE_TEMPLATE.ID);
  }

  public long insert(
      Caller caller,
      String name,
      Map<String, String> defaults,
      List<BundleItem> items,
      Instant now) {
    return database
        .insertInto(BUNDLE_TEMPLATE)
        .set(BUNDLE_TEMPLATE.WORKSPACE_ID, caller.workspaceId())
        .set(BUNDLE_TEMPLATE.NAME, name)
        .set(BUNDLE_TEMPLATE.DEFAULTS, json.column(defaults))
        .set(BUNDLE_TEMPLATE.ITEMS, json.column(items))
        .set(BUNDLE_TEMPLATE.CREATED_BY, caller.actor())
        .set(BUNDLE_TEMPLATE.CREATED_AT, now)
        .set(BUNDLE_TEMPLATE.UPDATED_AT, now)
        .returningResult(BUNDLE_TEMPLATE.ID)
        .fetchSingle()
        .value1();
  }

  /** False when it is no longer at that version. */
  public boolean update(
      long id,
      int version,
      String name,
      Map<String, String> defaults,
      List<BundleItem> items,
      Instant now) {
    return database
            .update(BUNDLE_TEMPLATE)
            .set(BUNDLE_TEMPLATE.NAME, name)
            .set(BUNDLE_TEMPLATE.DEFAULTS, json.column(defaults))
            .set(BUNDLE_TEMPLATE.ITEMS, json.column(items))
            .set(BUNDLE_TEMPLATE.UPDATED_AT, now)
            .set(BUNDLE_TEMPLATE.VERSION, version + 1)
            .where(BUNDLE_TEMPLATE.ID.eq(id), BUNDLE_TEMPLATE.VERSION.eq(version))
            .execute()
        == 1;
  }

  /** False when it is no longer at that version. */
  public boolean delete(long id, int version) {
    return database
            .deleteFrom(BUNDLE_TEMPLATE)
            .where(BUNDLE_TEMPLATE.ID.eq(id), BUNDLE_TEMPLATE.VERSION.eq(version))
            .execute()
        == 1;
  }

  public BundleRecord fresh() {
    return database.newRecord(BUNDLE);
  }

  /** Keeps which contents were made, by role, in order. */
  public void keep(BundleRecord bundle, Map<String, Long> contents) {
    bundle.store();
    int position = 0;
    for (Map.Entry<String, Long> item : contents.entrySet()) {
      database
          .insertInto(BUNDLE_ITEM)
          .set(BUNDLE_ITEM.BUNDLE_ID, bundle.getId())
          .set(BUNDLE_ITEM.WORKSPACE_ID, bundle.getWorkspaceId())
          .set(BUNDLE_ITEM.ROLE, item.getKey())
          .set(BUNDLE_ITEM.POSITION, position++)
          .set(BUNDLE_ITEM.CONTENT_ID, item.getValue())
          .execute();
    }
  }

  public Optional<BundleRecord> find(long workspaceId, long id) {
    return database
        .selectFrom(BUNDLE)
        .where(BUNDLE.WORKSPACE_ID.eq(workspaceId), BUNDLE.ID.eq(id))
        .fetchOptional();
  }

  /** The newest first. */
  public List<BundleRecord> page(
      long workspaceId, @Nullable Long content, @Nullable Cursor after, int limit) {
    return database
        .selectFrom(BUNDLE)
        .where(BUNDLE.WORKSPACE_ID.eq(workspaceId))
        .and(
            content == null
                ? noCondition()
                : BUNDLE.ID.in(
                    select(BUNDLE_ITEM.BUNDLE_ID)
                        .from(BUNDLE_ITEM)
                        .where(BUNDLE_ITEM.CONTENT_ID.eq(content))))
        .and(after == null ? noCondition() : BUNDLE.ID.lt(after.id()))
        .orderBy(BUNDLE.ID.desc())
        .limit(limit)
        .fetch();
  }

  /** Its contents by role, in order. */
  public Map<String, Long> contents(long bundleId) {
    Map<String, Long> contents = new LinkedHashMap<>();
    database
        .selectFrom(BUNDLE_ITEM)
        .where(BUNDLE_ITEM.BUNDLE_ID.eq(bundleId))
        .orderBy(BUNDLE_ITEM.POSITION)
        .forEach(row -> contents.put(row.getRole(), row.getContentId()));
    return contents;
  }

  private BundleTemplate read(BundleTemplateRecord row) {
    return new BundleTemplate(
        row.getId(),
        row.getName(),
        json.strings(row.getDefaults().data()),
        json.read(row.getItems().data(), ITEMS),
        row.getVersion(),
        row.getCreatedBy(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }
}
