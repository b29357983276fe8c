package presstime.server.upkeep.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes a gzipped tar, entry after entry, and remembers the SHA-256 of each. */
final class ArchiveWriter {

  private final GzipCompressorOutputStream gzip;
  private final TarArchiveOutputStream tar;
  private final Instant at;
  private final Map<String, String> sha256 = new TreeMap<>();

  /**
   * @param at every entry's time
   */
  ArchiveWriter(OutputStream to, Instant at) throws IOException {
    GzipParameters fast = new GzipParameters();
    // Most of an archive is images, which do not become smaller; the server has other work to do.
    fast.setCompressionLevel(Deflater.BEST_SPEED);
    this.gzip = new GzipCompressorOutputStream(to, fast);
    this.tar = new TarArchiveOutputStream(gzip, "UTF-8");
    this.at = at;
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  void add(String name, byte[] bytes) throws IOException {
    begin(name, bytes.length);
    tar.write(bytes);
    tar.closeArchiveEntry();
    sha256.put(name, HexFormat.of().formatHex(digest().digest(bytes)));
  }

  /**
   * Adds a file that nobody changes; answers its SHA-256.
   *
   * @throws java.nio.file.NoSuchFileException when it is not there; nothing is added then
   */
  String add(String name, Path file) throws IOException {
    MessageDigest digest = digest();
    try (FileChannel open = FileChannel.open(file);
        InputStream bytes = new DigestInputStream(Channels.newInputStream(open), digest)) {
      begin(name, open.size());
      bytes.transferTo(tar);
    }
    tar.closeArchiveEntry();
    String hash = HexFormat.of().formatHex(digest.digest());
    sha256.put(name, hash);
    return hash;
  }

  /** SHA-256 of what was added so far, by name. */
  Map<String, String> sha256() {
    return Map.copyOf(sha256);
  }

  private void begin(String name, long size) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    entry.setModTime(at.toEpochMilli());
    entry.setMode(0100600);
    entry.setIds(0, 0);
    tar.putArchiveEntry(entry);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the archive. Without it a reader finds it cut off. */
  void finish() throws IOException {
    tar.finish();
    gzip.finish();
    gzip.flush();
  }
}
