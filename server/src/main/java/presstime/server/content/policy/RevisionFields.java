package presstime.server.content.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.ContentChange;
import presstime.server.content.LinkMarks;
import presstime.server.content.Variant;
import presstime.server.content.VariantColumn;
import presstime.server.kernel.InvalidField;

/**
 * Everything a reader or a search engine sees of a revision. Two revisions with equal fields are
 * the same to the public.
 *
 * @param variants what differs on some channels, ascending by channel
 */
public record RevisionFields(
    String title,
    String body,
    String bodyFormat,
    String excerpt,
    List<String> categories,
    List<String> tags,
    @Nullable String cover,
    String seoTitle,
    String seoDescription,
    String focusKeyword,
    @Nullable String author,
    List<Variant> variants) {

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_PARAGRAPH = 5_000;
  private static final int LONGEST_BODY = 2_000_000;
  private static final int MOST_TERMS = 100;

  /** Before anything was written. */
  public static final RevisionFields EMPTY =
      new RevisionFields(
          "", "", "markdown", "", List.of(), List.of(), null, "", "", "", null, List.of());

  /** What a stored revision holds. */
  public static RevisionFields of(RevisionRecord row) {
    return new RevisionFields(
        row.getTitle(),
        row.getBody(),
        row.getBodyFormat(),
        row.getExcerpt(),
        List.of(row.getCategories()),
        List.of(row.getTags()),
        row.getCover(),
        row.getSeoTitle(),
        row.getSeoDescription(),
        row.getFocusKeyword(),
        row.getAuthorName(),
        VariantColumn.of(row));
  }

  /**
   * These fields with the written ones over them.
   *
   * @throws InvalidField for the first that breaks a rule
   */
  public RevisionFields with(ContentChange change) {
    title(change.title() == null ? title : line("title", change.title()));
    return over(change);
  }

  /** The same for a text that is still being written: its title may be missing. */
  public RevisionFields over(ContentChange change) {
    return new RevisionFields(
        change.title() == null ? title : line("title", change.title()),
        change.body() == null ? body : body("body", change.body()),
        change.bodyFormat() == null ? bodyFormat : format(change.bodyFormat()),
        change.excerpt() == null ? excerpt : excerpt("excerpt", change.excerpt()),
        change.categories() == null ? categories : terms("categories", change.categories()),
        change.tags() == null ? tags : terms("tags", change.tags()),
        change.cover() == null ? cover : cover(change.cover()),
        change.seoTitle() == null ? seoTitle : line("seo.title", change.seoTitle()),
        change.seoDescription() == null
            ? seoDescription
            : line("seo.description", change.seoDescription()),
        change.focusKeyword() == null
            ? focusKeyword
            : line("seo.focusKeyword", change.focusKeyword()),
        change.author() == null
            ? author
            : change
                .author()
                .map(name -> line("author", name))
                .filter(name -> !name.isEmpty())
                .orElse(null),
        change.variants() == null ? variants : Variants.read(change.variants()));
  }

  /** These fields without the comments in their texts, which nobody is shown. */
  public RevisionFields withoutRemarks() {
    return new RevisionFields(
        title,
        Remarks.without(body),
        bodyFormat,
        excerpt,
        categories,
        tags,
        cover,
        seoTitle,
        seoDescription,
        focusKeyword,
        author,
        variants.stream()
            .map(one ->
                new Variant(
                    one.channel(),
                    one.title(),
                    one.body() == null ? null : Remarks.without(one.body()),
                    one.excerpt()))
            .toList());
  }

  /** Puts the fields into a row that is not stored yet. */
  public void into(RevisionRecord row) {
    row.setTitle(title)
        .setBody(body)
        .setBodyFormat(bodyFormat)
        .setExcerpt(excerpt)
        .setCategories(categories.toArray(String[]::new))
        .setTags(tags.toArray(String[]::new))
        .setCover(cover)
        .setSeoTitle(seoTitle)
        .setSeoDescription(seoDescription)
        .setFocusKeyword(focusKeyword)
        .setAuthorName(author)
        .setLinks(LinkMarks.in(texts()).toArray(String[]::new));
    VariantColumn.set(row, variants);
  }

  /** Everything in which a placeholder may stand, on any channel. */
  private String[] texts() {
    List<@Nullable String> texts = new ArrayList<>();
    texts.addAll(List.of(title, body, excerpt, seoTitle, seoDescription));
    for (Variant one : variants) {
      texts.add(one.title());
      texts.add(one.body());
      texts.add(one.excerpt());
    }
    return texts.stream().filter(Objects::nonNull).toArray(String[]::new);
  }

  private static void title(String title) {
    if (title.isEmpty()) {
      throw new InvalidField("title", "The title is missing.", "Give the content a title.");
    }
  }

  private static String format(String word) {
    String format = word.strip().toLowerCase(Locale.ROOT);
    if (!format.equals("markdown") && !format.equals("html")) {
      throw new InvalidField(
          "bodyFormat", "There is no body format \"" + word + "\".", "Send markdown or html.");
    }
    return format;
  }

  private static @Nullable String cover(Optional<String> given) {
    String sha256 = given.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
    if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
      throw new InvalidField(
          "cover", "The cover is not a SHA-256.", "Upload the image and send its sha256.");
    }
    return sha256.isEmpty() ? null : sha256;
  }

  private static List<String> terms(String field, Collection<? extends @Nullable String> given) {
    Map<String, String> terms = new LinkedHashMap<>();
    for (String term : given) {
      String name = term == null ? "" : line(field, term);
      if (!name.isEmpty()) {
        terms.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    if (terms.size() > MOST_TERMS) {
      throw new InvalidField(
          field,
          "There are " + terms.size() + " " + field + ".",
          "Send at most " + MOST_TERMS + ".");
    }
    return List.copyOf(terms.values());
  }

  static String body(String field, String text) {
    return text(field, text, LONGEST_BODY);
  }

  static String excerpt(String field, String text) {
    return text(field, text, LONGEST_PARAGRAPH).strip();
  }

  static String line(String field, String text) {
    return text(field, text, LONGEST_LINE).replaceAll("\\s+", " ").strip();
  }

  /**
   * A text of bounded length that the database and every platform can hold.
   *
   * @param field as written in the request
   */
  public static String text(String field, String text, int longest) {
    if (text.length() > longest) {
      throw new InvalidField(
          field,
          field + " has " + text.length() + " characters.",
          "Cut it to " + longest + " characters.");
    }
    if (text.indexOf(0) >= 0) {
      throw new InvalidField(
          field, field + " has a NUL character.", "Remove it; no platform can show it.");
    }
    return text;
  }
}
