package presstime.platform.testkit.notes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import presstime.platform.testkit.Answer;
import presstime.platform.testkit.Backend;
import presstime.platform.testkit.SeenPost;
import presstime.platform.testkit.SeenRequest;

/**
 * A small publishing server in memory. A note created with a key is created once; one created
 * without is created as often as asked.
 */
final class NotesServer implements Backend {

  static final String TOKEN = "n0tes-s3cret-token";

  private final Map<String, Note> notes = new LinkedHashMap<>();

  @Override
  public synchronized Answer handle(SeenRequest request) {
    if (!request.header("X-Notes-Token").orElse("").equals(TOKEN)) {
      return Answer.json(401, "{\"message\":\"no\"}");
    }
    String[] path = request.path().split("/");
    return switch (request.method() + " " + path[1] + " " + path.length) {
      case "GET me 2" -> Answer.json(200, "{\"user\":\"owl\"}");
      case "GET notes 2" -> byKey(request.target().replaceFirst(".*key=", ""));
      case "POST notes 2" -> create(form(request));
      case "PUT notes 3" -> change(path[2], form(request));
      case "PUT notes 4" -> image(path[2], path[3]);
      case "DELETE notes 3" -> delete(path[2]);
      default -> Answer.json(404, "{\"message\":\"what?\"}");
    };
  }

  private Answer byKey(String key) {
    return notes.values().stream()
        .filter(note -> key.equals(note.fields.get("key")))
        .findFirst()
        .map(note -> shown(200, note))
        .orElseGet(() -> Answer.json(200, "{\"none\":true}"));
  }

  private Answer create(Map<String, String> form) {
    String key = form.getOrDefault("key", "");
    for (Note note : notes.values()) {
      if (!key.isEmpty() && key.equals(note.fields.get("key"))) {
        return shown(200, note);
      }
    }
    Note note = new Note(Integer.toString(notes.size() + 1));
    notes.put(note.id, note);
    note.fields.putAll(form);
    return shown(201, note);
  }

  private Answer change(String id, Map<String, String> form) {
    Note note = notes.get(id);
    if (note == null) {
      return Answer.json(404, "{\"message\":\"gone\"}");
    }
    note.fields.putAll(form);
    return shown(200, note);
  }

  private Answer image(String id, String sha) {
    Note note = notes.get(id);
    if (!note.images.contains(sha)) {
      note.images.add(sha);
    }
    return shown(200, note);
  }

  private Answer delete(String id) {
    return Answer.json(notes.remove(id) == null ? 404 : 200, "{\"deleted\":true}");
  }

  private static Answer shown(int status, Note note) {
    return Answer.json(
        status,
        "{\"id\":\"%s\",\"status\":\"%s\",\"print\":\"%s\",\"images\":%d}"
            .formatted(
                note.id,
                note.fields.get("status"),
                note.fields.getOrDefault("print", ""),
                note.images.size()));
  }

  private static Map<String, String> form(SeenRequest request) {
    Map<String, String> form = new LinkedHashMap<>();
    Arrays.stream(request.text().split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return form;
  }

  synchronized List<SeenPost> seen() {
    return new ArrayList<>(notes.values().stream().map(Note::seen).toList());
  }
}
