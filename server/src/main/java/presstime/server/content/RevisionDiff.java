package presstime.server.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.policy.TextDiff;

/**
 * What changed from one revision to another: only the fields that differ, in reading order.
 *
 * @param from number of the older revision; 0 for before anything was written
 * @param to number of the newer one
 */
public record RevisionDiff(int from, int to, List<FieldDiff> fields) {

  private static final String VARIANTS = "variants.";

  /**
   * How a field changed.
   *
   * @param field as written in requests: {@code title}, {@code seo.title}
   * @param parts of a text, word by word; empty for lists
   * @param added to a list
   * @param removed from a list
   */
  public record FieldDiff(
      String field, List<TextDiff.Part> parts, List<String> added, List<String> removed) {

    /** Of a text for one channel, which; empty for what goes to all. */
    public Optional<Long> channel() {
      return field.startsWith(VARIANTS)
          ? Optional.of(Long.valueOf(field.substring(VARIANTS.length(), field.lastIndexOf('.'))))
          : Optional.empty();
    }

    /** What it is called, in whichever text. */
    public String name() {
      return channel().isPresent() ? field.substring(field.lastIndexOf('.') + 1) : field;
    }

    /** The parts of a text in reading order, for those who show them. */
    public List<Piece> pieces() {
      return parts.stream()
          .map(part ->
              switch (part.op()) {
                case EQUAL -> new Piece(Change.KEPT, part.text());
                case INSERT -> new Piece(Change.ADDED, part.text());
                case DELETE -> new Piece(Change.REMOVED, part.text());
              })
          .toList();
    }
  }

  /** What became of a piece of a text. */
  public enum Change {
    KEPT,
    ADDED,
    REMOVED
  }

  /** A piece of a text, never empty. */
  public record Piece(Change change, String text) {}

  static RevisionDiff between(int from, RevisionFields older, int to, RevisionFields newer) {
    List<FieldDiff> fields = new ArrayList<>();
    text("title", older.title(), newer.title(), fields);
    text("bodyFormat", older.bodyFormat(), newer.bodyFormat(), fields);
    text("body", older.body(), newer.body(), fields);
    text("excerpt", older.excerpt(), newer.excerpt(), fields);
    list("categories", older.categories(), newer.categories(), fields);
    list("tags", older.tags(), newer.tags(), fields);
    text("cover", older.cover(), newer.cover(), fields);
    text("seo.title", older.seoTitle(), newer.seoTitle(), fields);
    text("seo.description", older.seoDescription(), newer.seoDescription(), fields);
    text("seo.focusKeyword", older.focusKeyword(), newer.focusKeyword(), fields);
    text("author", older.author(), newer.author(), fields);
    variants(older.variants(), newer.variants(), fields);
    return new RevisionDiff(from, to, List.copyOf(fields));
  }

  /**
   * Named {@code variants.3.title}, 3 being the channel; where a text begins to differ all is new.
   */
  private static void variants(List<Variant> older, List<Variant> newer, List<FieldDiff> fields) {
    Stream.concat(older.stream(), newer.stream())
        .map(Variant::channel)
        .distinct()
        .sorted()
        .forEach(channel -> {
          Variant before = of(older, channel);
          Variant after = of(newer, channel);
          String at = VARIANTS + channel + ".";
          text(at + "title", before.title(), after.title(), fields);
          text(at + "body", before.body(), after.body(), fields);
          text(at + "excerpt", before.excerpt(), after.excerpt(), fields);
        });
  }

  /** Without what became of the texts for other channels than these. */
  public RevisionDiff withVariantsOf(Collection<Long> channels) {
    return new RevisionDiff(
        from,
        to,
        fields.stream()
            .filter(field -> field.channel().map(channels::contains).orElse(true))
            .toList());
  }

  private static Variant of(List<Variant> variants, long channel) {
    return variants.stream()
        .filter(one -> one.channel() == channel)
        .findFirst()
        .orElse(new Variant(channel, null, null, null));
  }

  private static void text(
      String field, @Nullable String older, @Nullable String newer, List<FieldDiff> fields) {
    String before = Objects.requireNonNullElse(older, "");
    String after = Objects.requireNonNullElse(newer, "");
    if (!before.equals(after)) {
      fields.add(new FieldDiff(field, TextDiff.between(before, after), List.of(), List.of()));
    }
  }

  private static void list(
      String field, List<String> older, List<String> newer, List<FieldDiff> fields) {
    if (!older.equals(newer)) {
      fields.add(new FieldDiff(field, List.of(), without(newer, older), without(older, newer)));
    }
  }

  private static List<String> without(List<String> these, List<String> those) {
    return these.stream().filter(term -> !those.contains(term)).toList();
  }
}
