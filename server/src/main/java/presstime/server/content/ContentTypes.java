package presstime.server.content;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.content.store.ContentTypeRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/** What kinds of content a workspace has. Types are archived, never deleted. */
@Service
public class ContentTypes {

  /** What a content is when nobody says. It cannot be archived. */
  public static final String USUAL = "article";

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");
  private static final int LONGEST_KEY = 60;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 500;
  private static final int MOST = 200;

  private final ContentTypeRows rows;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ContentTypes(ContentTypeRows rows, ApplicationEventPublisher events, InstantSource clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** All of the workspace, by name, archived ones last. */
  @Transactional(readOnly = true)
  public List<ContentType> list(Caller caller) {
    return rows.all(caller.workspaceId());
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public ContentType get(Caller caller, String key) {
    return rows.find(caller.workspaceId(), key)
        .orElseThrow(() -> new NotFound("content type", key));
  }

  /**
   * Adds one; answers its key.
   *
   * @param key null for one made from the name
   */
  @Transactional
  public String create(Caller caller, @Nullable String key, String name, String description) {
    String called = text("name", name, 1, LONGEST_NAME);
    String said = text("description", description, 0, LONGEST_DESCRIPTION);
    String wanted = key == null ? derived(called) : key;
    if (wanted.length() > LONGEST_KEY
        || !KEY.matcher(wanted).matches()
        || wanted.equals(Workflows.EVERY_TYPE)) {
      throw new InvalidField(
          "key",
          "\"" + wanted + "\" cannot be a content type.",
          "Send a key in small letters, like case-study; not default.");
    }
    if (rows.count(caller.workspaceId()) >= MOST) {
      throw new InvalidField("key", "There are " + MOST + " types.", "Use one of them.");
    }
    Instant now = clock.instant();
    if (!rows.add(caller.workspaceId(), wanted, called, said, now)) {
      throw new InvalidField(
          "key",
          "There is a type \"" + wanted + "\" already.",
          "Use it, restore it where it is archived, or send another key.");
    }
    tell(caller, wanted, called, "created", now);
    return wanted;
  }

  /**
   * Calls one otherwise, archives it or brings it back; null leaves a part as it is. Contents that
   * have an archived type keep it.
   *
   * @param version as last read
   */
  @Transactional
  public void edit(
      Caller caller,
      String key,
      int version,
      @Nullable String name,
      @Nullable String description,
      @Nullable Boolean archived) {
    ContentType before = get(caller, key);
    if (before.version() != version) {
      throw new StaleVersion("content type", version, before.version());
    }
    boolean was = before.archivedAt() != null;
    boolean is = archived == null ? was : archived;
    if (is && key.equals(USUAL)) {
      throw new InvalidField(
          "archived",
          "The type article is what a content is when nobody says.",
          "Rename it instead.");
    }
    Instant now = clock.instant();
    ContentType after =
        new ContentType(
            key,
            name == null ? before.name() : text("name", name, 1, LONGEST_NAME),
            description == null
                ? before.description()
                : text("description", description, 0, LONGEST_DESCRIPTION),
            is == was ? before.archivedAt() : is ? now : null,
            before.contents(),
            version);
    if (after.equals(before)) {
      return;
    }
    if (!rows.update(caller.workspaceId(), after)) {
      throw new StaleVersion("content type", version, get(caller, key).version());
    }
    String change = is == was ? "edited" : is ? "archived" : "restored";
    tell(caller, key, after.name(), change, now);
  }

  /**
   * A type that a new content can have.
   *
   * @param field of the request, for the fault
   * @param key null for the usual one
   * @throws InvalidField when there is none, or it is archived; it says which there are
   */
  public String chosen(long workspaceId, String field, @Nullable String key) {
    if (key == null || key.isBlank() || key.equals(USUAL)) {
      return USUAL;
    }
    List<String> choices = rows.choices(workspaceId);
    String wanted = key.strip();
    if (!choices.contains(wanted)) {
      throw unknown(field, wanted, choices);
    }
    return wanted;
  }

  /**
   * A type that rules can be set for, archived ones too.
   *
   * @throws InvalidField when there is none; it says which there are
   */
  public String known(long workspaceId, String field, String key) {
    if (rows.find(workspaceId, key).isEmpty()) {
      throw unknown(field, key, rows.choices(workspaceId));
    }
    return key;
  }

  private static InvalidField unknown(String field, String key, List<String> choices) {
    return new InvalidField(
        field,
        "There is no type \"" + key + "\" to choose in this workspace.",
        "Send one of " + String.join(", ", choices) + ", or make it first.");
  }

  private void tell(Caller caller, String key, String name, String change, Instant now) {
    events.publishEvent(
        new ContentTypeChanged(caller.workspaceId(), key, name, change, caller.actor(), now));
  }

  private static String derived(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String text(String field, String given, int shortest, int longest) {
    String text = given.strip();
    if (text.length() < shortest || text.length() > longest || text.indexOf(0) >= 0) {
      throw new InvalidField(
          field,
          "It has " + text.length() + " characters.",
          "Use " + shortest + " to " + longest + " characters.");
    }
    return text;
  }
}
