package presstime.server.upkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.migration.TestDatabase;

/**
 * An archive that somebody packed anew, so that neither gzip nor tar finds fault with it, is held
 * against its manifest.
 */
class ArchiveTest {

  private record Entry(String name, byte[] bytes) {}

  @TempDir Path folder;
  private List<Entry> entries;

  @BeforeEach
  void anArchiveWithAFile() throws Exception {
    byte[] file = "an image, as far as anybody looks".getBytes(StandardCharsets.UTF_8);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    Path media =
        folder.resolve("home/media/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4));
    Files.write(Files.createDirectories(media).resolve(sha256), file);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TestDatabase database = TestDatabase.fresh()) {
      new Backup(database.dataSource(), folder.resolve("home")).write(bytes, null);
    }
    entries = unpack(bytes.toByteArray());
    assertThat(entries).extracting(Entry::name).anyMatch(MediaFolder::isEntry);
  }

  @Test
  void packedAnewAsItWasItIsRead() throws Exception {
    assertThat(Archive.verify(pack()).manifest().sha256()).hasSize(entries.size() - 1);
  }

  @Test
  void aByteThatIsAnotherIsFound() throws IOException {
    for (int i = 0; i < entries.size() - 1; i++) {
      Entry entry = entries.get(i);
      byte[] changed = entry.bytes().clone();
      changed[changed.length / 2] ^= 1;
      entries.set(i, new Entry(entry.name(), changed));
      assertThatItIsRefused(entry.name() + " is missing or is not what was written");
      entries.set(i, entry);
    }
  }

  @Test
  void whatIsMissingIsFound() throws IOException {
    for (int i = 0; i < entries.size() - 1; i++) {
      Entry entry = entries.remove(i);
      assertThatItIsRefused(entry.name() + " is missing");
      entries.add(i, entry);
    }
    Entry manifest = entries.removeLast();
    assertThat(manifest.name()).isEqualTo(Manifest.NAME);
    assertThatItIsRefused("ends without its manifest");
  }

  @Test
  void whatDoesNotBelongToItIsFound() throws IOException {
    Entry first = entries.getFirst();
    entries.addFirst(new Entry("tables/other.1", first.bytes()));
    assertThatItIsRefused("does not belong to it");
    entries.set(0, first);
    assertThatItIsRefused("twice");
    entries.removeFirst();
    entries.add(new Entry("more", first.bytes()));
    assertThatItIsRefused("follows its manifest");
  }

  private void assertThatItIsRefused(String why) throws IOException {
    Path file = pack();
    assertThatThrownBy(() -> Archive.verify(file))
        .isInstanceOf(ArchiveRefused.class)
        .hasMessageContaining(why);
  }

  private static List<Entry> unpack(byte[] archive) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries.add(new Entry(entry.getName(), tar.readAllBytes()));
      }
    }
    return entries;
  }

  private Path pack() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Entry each : entries) {
        TarArchiveEntry entry = new TarArchiveEntry(each.name());
        entry.setSize(each.bytes().length);
        tar.putArchiveEntry(entry);
        tar.write(each.bytes());
        tar.closeArchiveEntry();
      }
    }
    return Files.write(folder.resolve("packed.tar.gz"), bytes.toByteArray());
  }
}
