package presstime.cli.history;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The records of an export, one after the other. */
interface Records {

  /** The next one; null at the end. */
  @Nullable Line next() throws IOException;

  /**
   * One record.
   *
   * @param record {@code head}, {@code entry}, {@code omitted}, {@code seal}, {@code end}
   * @param canonical what the hash is of, as it was hashed
   * @param position of what is left out
   * @param readable whether what people read agrees with that
   */
  record Line(String record, String canonical, String hash, long position, Readable readable) {

    boolean shows(JsonNode entry) {
      return readable.agrees(entry);
    }
  }

  /** What people read of an entry. */
  interface Readable {
    boolean agrees(JsonNode entry);
  }
}
