package presstime.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import presstime.server.identity.SetupLinks;
import presstime.server.identity.WorkspaceCreated;
import presstime.server.kernel.Home;
import presstime.server.kernel.PublicUrl;

/**
 * Tells the person who started the server where it is, where its data is, and how to become its
 * owner. The one-time link is also left in the data folder, for this user only, until it is used.
 */
@Component
class Announcement {

  static final String FILE = "setup-link";

  private final Home home;
  private final SetupLinks links;
  private final PublicUrl address;
  private final boolean external;

  Announcement(
      Home home,
      SetupLinks links,
      PublicUrl address,
      @Value("${presstime.database.url:}") String databaseUrl) {
    this.home = home;
    this.links = links;
    this.address = address;
    this.external = !databaseUrl.isBlank();
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    String url = address.ofServer();
    StringBuilder text = new StringBuilder("\n  Presstime is running.\n\n");
    line(text, "Address", url);
    line(text, "Data", home.folder() + (external ? " (database: external PostgreSQL)" : ""));
    line(text, "API", url + "/api/docs");
    Optional<String> link = links.create().map(token -> url + "/setup?token=" + token);
    link.ifPresent(setup -> {
      keep(setup);
      line(text, "Set-up", setup);
      text.append("\n  Open the set-up link once, within 24 hours, to create the owner.\n");
    });
    text.append("  Stop with Ctrl-C.\n");
    System.out.println(text);
    System.out.flush();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(WorkspaceCreated created) {
    try {
      Files.deleteIfExists(home.file(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(String link) {
    Path file = home.file(FILE);
    try {
      Path fresh =
          Files.createTempFile(
              home.folder(),
              FILE,
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, link + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void line(StringBuilder text, String what, String value) {
    text.append("    ").append(String.format("%-9s", what)).append(value).append('\n');
  }
}
