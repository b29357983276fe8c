package presstime.server.moderation;

import java.util.List;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.Contents;
import presstime.server.kernel.InvalidField;

/** The texts of a revision that can be quoted. */
@Component
class Passages {

  private static final List<String> FIELDS = List.of("title", "excerpt", "body", "text");

  private final Contents contents;

  Passages(Contents contents) {
    this.contents = contents;
  }

  /**
   * The text of a field.
   *
   * @throws InvalidField when there is no such field
   */
  String of(RevisionRecord revision, String field) {
    return switch (field) {
      case "title" -> revision.getTitle();
      case "excerpt" -> revision.getExcerpt();
      case "body" -> revision.getBody();
      case "text" -> contents.article(revision.getWorkspaceId(), revision.getId()).text();
      default ->
          throw new InvalidField(
              "anchor.field",
              "There is no field \"" + field + "\" to comment on.",
              "Send one of " + String.join(", ", FIELDS) + ", or no anchor.");
    };
  }
}
