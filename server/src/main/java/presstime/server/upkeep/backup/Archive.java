package presstime.server.upkeep.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** An archive in a file, every byte of which was compared with its manifest. */
public final class Archive {

  private static final int LARGEST_MANIFEST = 512 * 1024 * 1024;

  private final Path file;
  private final Manifest manifest;

  private Archive(Path file, Manifest manifest) {
    this.file = file;
    this.manifest = manifest;
  }

  /** Does something with one entry's bytes; what it does not read is skipped. */
  interface Visitor {
    void visit(String name, InputStream bytes) throws IOException, SQLException, ArchiveRefused;
  }

  /**
   * Reads all of it.
   *
   * @throws ArchiveRefused when it is no archive of ours, or not as it was written
   */
  public static Archive verify(Path file) throws IOException, ArchiveRefused {
    Map<String, String> found = new TreeMap<>();
    byte[][] last = new byte[1][];
    try {
      each(
          file,
          (name, bytes) -> {
            if (last[0] != null) {
              throw ArchiveRefused.damaged("something follows its manifest");
            }
            if (name.equals(Manifest.NAME)) {
              last[0] = bytes.readNBytes(LARGEST_MANIFEST);
            } else if (found.put(name, hash(bytes)) != null) {
              throw ArchiveRefused.damaged(name + " is in it twice");
            }
          });
    } catch (EOFException | ZipException e) {
      throw ArchiveRefused.damaged("it cannot be read to its end");
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw ArchiveRefused.damaged("it is no gzipped tar, or a damaged one");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    byte[] bytes = last[0];
    if (bytes == null) {
      throw ArchiveRefused.damaged("it ends without its manifest");
    }
    Manifest manifest = Manifest.read(bytes);
    compare(manifest, found);
    return new Archive(file, manifest);
  }

  private static void compare(Manifest manifest, Map<String, String> found) throws ArchiveRefused {
    for (Map.Entry<String, String> entry : manifest.sha256().entrySet()) {
      if (!entry.getValue().equals(found.get(entry.getKey()))) {
        throw ArchiveRefused.damaged(entry.getKey() + " is missing or is not what was written");
      }
    }
    Set<String> known = new HashSet<>();
    for (Manifest.Table table : manifest.tables()) {
      for (int part = 1; part <= table.parts(); part++) {
        known.add(table.part(part));
      }
    }
    for (String name : found.keySet()) {
      if (!manifest.sha256().containsKey(name)
          || !known.remove(name) && !MediaFolder.isEntry(name)) {
        throw ArchiveRefused.damaged(name + " does not belong to it");
      }
    }
    if (!known.isEmpty()) {
      throw ArchiveRefused.damaged(known.iterator().next() + " is missing");
    }
  }

  private static String hash(InputStream bytes) throws IOException {
    MessageDigest digest = ArchiveWriter.digest();
    try (InputStream all = new DigestInputStream(bytes, digest)) {
      all.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Goes through the entries once more, in their order. */
  void each(Visitor visitor) throws IOException, SQLException, ArchiveRefused {
    each(file, visitor);
  }

  private static void each(Path file, Visitor visitor)
      throws IOException, SQLException, ArchiveRefused {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        GzipCompressorInputStream gzip = new GzipCompressorInputStream(in);
        TarArchiveInputStream tar = new TarArchiveInputStream(gzip, "UTF-8")) {
      for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
          entry != null;
          entry = tar.getNextEntry()) {
        visitor.visit(entry.getName(), new Unclosed(tar));
      }
      // The check sum of the whole stands after the tar's end.
      gzip.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  /** One entry's bytes; closing them leaves the archive open. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream entry) {
      super(entry);
    }

    @Override
    public void close() {}
  }
}
