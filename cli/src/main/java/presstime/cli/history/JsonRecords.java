package presstime.cli.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One JSON document a line, in exactly the form the server writes. */
final class JsonRecords implements Records {

  private static final Pattern LINE =
      Pattern.compile("\\{\"([a-z]+)\":(.*?)(?:,\"hash\":\"([0-9a-f]{64})\")?\\}", Pattern.DOTALL);

  private final BufferedReader in;

  JsonRecords(BufferedReader in) {
    this.in = in;
  }

  @Override
  public @Nullable Line next() throws IOException {
    String text = in.readLine();
    if (text == null) {
      return null;
    }
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      return new Line("", "", "", 0, entry -> true);
    }
    String record = line.group(1);
    String body = line.group(2);
    long position = record.equals("omitted") ? Long.parseLong(body) : 0;
    String hash = line.group(3);
    return new Line(record, body, hash == null ? "" : hash, position, entry -> true);
  }
}
