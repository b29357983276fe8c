package presstime.server.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.Permission;

/** Writes server-sent events; each leaves at once. */
final class EventWriter {

  private final OutputStream out;
  private final EventView view;
  private final Set<Permission> permissions;

  EventWriter(OutputStream out, EventView view, Set<Permission> permissions) {
    this.out = out;
    this.view = view;
    this.permissions = permissions;
  }

  /** Keeps the connection open, and finds out whether somebody is there. */
  void comment() throws IOException {
    write(":\n\n");
  }

  /** An event that only carries its id. */
  void mark(String name, long id) throws IOException {
    write("id: " + id + "\nevent: " + name + "\ndata: {}\n\n");
  }

  /** What the reader may see of it: the whole, part of it, or nothing. */
  void event(LoggedEvent event) throws IOException {
    @Nullable String text = view.of(event, permissions);
    if (text != null) {
      write("id: " + event.id() + "\nevent: event\ndata: " + text + "\n\n");
    }
  }

  /** Something was carried out; without an id, so that the reader still comes back where it was. */
  void activity() throws IOException {
    if (permissions.contains(Permission.SCHEDULE_READ)) {
      write("event: activity\ndata: {}\n\n");
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
