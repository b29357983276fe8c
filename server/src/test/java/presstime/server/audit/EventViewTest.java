package presstime.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.server.ServerTest;
import presstime.server.identity.Permission;
import presstime.server.identity.Role;

/** Who may read a thing hears that it changed, whatever sort of thing it is. */
@ServerTest
class EventViewTest {

  private static final Pattern SUBJECT =
      Pattern.compile("String subject\\(\\) \\{\\s*return ([^;]*);");
  private static final Pattern KIND = Pattern.compile("\"([a-z-]+)/\"");

  /** Only with {@code audit.read}: who makes keys, and when, is nobody else's business. */
  private static final Set<String> KEPT_BACK = Set.of("api-key");

  @Autowired EventView view;

  private boolean isTold(String kind, Set<Permission> permissions) {
    LoggedEvent event =
        new LoggedEvent(
            1, 1, "happened", kind + "/1", "engine", Instant.EPOCH, JSONB.valueOf("{}"));
    return view.of(event, permissions) != null;
  }

  @Test
  void everyKindIsTold() throws IOException {
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        SUBJECT
            .matcher(Files.readString(file))
            .results()
            .flatMap(subject -> KIND.matcher(subject.group(1)).results())
            .map((MatchResult kind) -> kind.group(1))
            .forEach(kinds::add);
      }
    }
    assertThat(kinds).contains("content", "milestone", "period", "series").hasSizeGreaterThan(12);
    Set<Permission> all = EnumSet.allOf(Permission.class);
    all.remove(Permission.AUDIT_READ);
    assertThat(kinds.stream().filter(kind -> !isTold(kind, all)))
        .containsExactlyInAnyOrderElementsOf(KEPT_BACK);
  }

  @Test
  void authorsHearOfWhatTheyRead() {
    for (String kind : Set.of("release", "bundle", "milestone", "period", "workflow")) {
      assertThat(isTold(kind, Role.AUTHOR.permissions())).as(kind).isTrue();
      assertThat(isTold(kind, EnumSet.noneOf(Permission.class))).as(kind).isFalse();
    }
    assertThat(isTold("invitation", Role.AUTHOR.permissions())).isFalse();
  }
}
