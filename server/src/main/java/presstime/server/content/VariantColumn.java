package presstime.server.content;

import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.RevisionRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The column {@code revision.variants}: a JSON array, nearly always empty. */
public final class VariantColumn {

  private static final TypeReference<List<Variant>> LIST = new TypeReference<>() {};
  private static final String NONE = "[]";

  private VariantColumn() {}

  /** What a revision holds; where that is nothing, nothing is parsed. */
  public static List<Variant> of(RevisionRecord revision) {
    @Nullable JSONB column = revision.getVariants();
    return column == null || column.data().equals(NONE)
        ? List.of()
        : List.copyOf(JsonMapper.shared().readValue(column.data(), LIST));
  }

  /** Has a revision hold these. */
  public static void set(RevisionRecord revision, List<Variant> variants) {
    revision.setVariants(
        JSONB.valueOf(
            variants.isEmpty() ? NONE : JsonMapper.shared().writeValueAsString(variants)));
  }
}
