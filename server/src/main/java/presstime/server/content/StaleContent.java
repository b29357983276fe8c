package presstime.server.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.RevisionDiff.FieldDiff;
import presstime.server.content.policy.RevisionFields;
import presstime.server.kernel.Fault;

/**
 * Somebody else saved meanwhile. It carries what the edit was made on, what is there now and what
 * the edit would have made, each as an edit takes it, and both changes word by word: nothing of
 * either is lost, and a person can put them together.
 */
public final class StaleContent extends Fault {
  private static final long serialVersionUID = 1L;

  private StaleContent(int sent, int current, int revision) {
    super(
        Category.CONFLICT,
        "stale-content",
        "Somebody else saved meanwhile",
        "The edit was made on version %d of this content, which is at version %d by now, revision %d."
            .formatted(sent, current, revision),
        "Nothing was saved and nothing is lost: put yours and theirs together, and send the result"
            + " with If-Match \""
            + current
            + "\".",
        null);
  }

  static StaleContent of(
      int sent,
      int current,
      RevisionRecord base,
      RevisionRecord theirs,
      UnaryOperator<RevisionFields> edit) {
    RevisionFields before = RevisionFields.of(base);
    RevisionFields now = RevisionFields.of(theirs);
    RevisionFields wanted = edit.apply(before);
    RevisionDiff theirChanges =
        RevisionDiff.between(base.getNumber(), before, theirs.getNumber(), now);
    RevisionDiff yourChanges =
        RevisionDiff.between(base.getNumber(), before, base.getNumber(), wanted);
    StaleContent fault = new StaleContent(sent, current, theirs.getNumber());
    fault.fact("sentVersion", sent);
    fault.fact("currentVersion", current);
    fault.fact("base", text(base.getNumber(), before));
    fault.fact("theirs", text(theirs.getNumber(), now));
    fault.fact("yours", text(0, wanted));
    fault.fact("theirChanges", theirChanges.fields());
    fault.fact("yourChanges", yourChanges.fields());
    fault.fact("bothChanged", both(theirChanges.fields(), yourChanges.fields()));
    return fault;
  }

  private static List<String> both(List<FieldDiff> theirs, List<FieldDiff> yours) {
    List<String> names = theirs.stream().map(FieldDiff::field).toList();
    return yours.stream().map(FieldDiff::field).filter(names::contains).toList();
  }

  /**
   * As an edit takes it.
   *
   * @param revision number; 0 for a text that is no revision
   */
  private static Map<String, Object> text(int revision, RevisionFields fields) {
    Map<String, Object> text = new LinkedHashMap<>();
    if (revision > 0) {
      text.put("revision", revision);
    }
    text.put("title", fields.title());
    text.put("body", fields.body());
    text.put("bodyFormat", fields.bodyFormat());
    text.put("excerpt", fields.excerpt());
    text.put("categories", fields.categories());
    text.put("tags", fields.tags());
    text.put("cover", fields.cover() == null ? "" : fields.cover());
    text.put(
        "seo",
        Map.of(
            "title",
            fields.seoTitle(),
            "description",
            fields.seoDescription(),
            "focusKeyword",
            fields.focusKeyword()));
    text.put("author", fields.author() == null ? "" : fields.author());
    text.put("variants", fields.variants());
    return text;
  }
}
