package presstime.server.upkeep.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The archive's last entry: what is in it. An archive that was cut off has none.
 *
 * @param format {@link #FORMAT}
 * @param createdAt the instant of the snapshot, by the database's clock
 * @param schema the number of the last migration
 * @param tables in an order in which they can be filled
 * @param sealedChannels how many channels have secrets, which need the key
 * @param secretsKey the key file, encrypted with a passphrase; null when the archive has none
 * @param damagedMedia files whose bytes were not those their name says, already when they were read
 * @param sha256 of each other entry, by name
 */
public record Manifest(
    int format,
    Instant createdAt,
    String schema,
    List<Table> tables,
    List<Sequence> sequences,
    int sealedChannels,
    @Nullable SealedKey secretsKey,
    List<String> damagedMedia,
    Map<String, String> sha256) {

  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * One table's rows, in PostgreSQL's text format for COPY, in parts.
   *
   * @param columns in the order in which they stand in each row
   */
  record Table(String name, List<String> columns, long rows, int parts) {

    /** The name of a part's entry; the first is 1. */
    String part(int number) {
      return "tables/%s/%06d.copy".formatted(name, number);
    }
  }

  /** As {@code setval} takes it. */
  record Sequence(String name, long lastValue, boolean called) {}

  /** How many rows there are in all tables. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /** How many media files there are. */
  public long media() {
    return sha256.keySet().stream().filter(MediaFolder::isEntry).count();
  }

  byte[] bytes() {
    return JSON.writeValueAsBytes(this);
  }

  static Manifest read(byte[] bytes) throws ArchiveRefused {
    try {
      Manifest manifest = JSON.readValue(bytes, Manifest.class);
      if (manifest.format != FORMAT) {
        throw new ArchiveRefused(
            "The archive has format "
                + manifest.format
                + ", and this program reads "
                + FORMAT
                + ".",
            "Restore it with the Presstime that wrote it, or a newer one.");
      }
      return manifest;
    } catch (JacksonException e) {
      throw ArchiveRefused.damaged("its manifest cannot be read");
    }
  }
}
