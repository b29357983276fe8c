package presstime.server.channels.secrets;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import presstime.server.kernel.Home;

/**
 * {@code secrets.key} in the data folder: the keys of all channel secrets, for this user alone. It
 * is read again whenever its bytes have changed, so that servers sharing the folder follow a
 * rotation.
 */
@Component
class KeyFile {

  private record Read(String text, KeysetHandle keys) {}

  private final Path path;
  private volatile @Nullable Read last;

  @Autowired
  KeyFile(Home home) {
    this(home.file("secrets.key"));
  }

  KeyFile(Path path) {
    this.path = path;
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the encryption library cannot be set up", e);
    }
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** The keys as last read, without looking at the file; null before the first reading. */
  @Nullable KeysetHandle known() {
    Read read = last;
    return read == null ? null : read.keys();
  }

  /** The keys in the file now; the file is made when there is none. */
  KeysetHandle current() {
    try {
      if (!exists()) {
        create();
      }
      String text = Files.readString(path);
      Read read = last;
      if (read == null || !read.text().equals(text)) {
        read =
            new Read(
                text, TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()));
        last = read;
      }
      return read.keys();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the key file " + path, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key file " + path + " is damaged. Restore it from a backup.", e);
    }
  }

  /** Puts other keys into the file: wholly or not at all, whenever the power fails. */
  void replace(KeysetHandle keys) {
    try {
      Files.move(temporary(keys), path, StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the key file " + path, e);
    }
  }

  private void create() throws IOException {
    try {
      Path temporary = temporary(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
      try {
        Files.createLink(path, temporary);
        syncFolder();
      } catch (FileAlreadyExistsException e) {
        // Another server was faster: its keys are everybody's.
      } finally {
        Files.delete(temporary);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }

  private Path temporary(KeysetHandle keys) throws IOException {
    Path temporary =
        Files.createTempFile(
            path.toAbsolutePath().getParent(),
            "secrets",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel file = FileChannel.open(temporary, Set.of(StandardOpenOption.WRITE))) {
      String text = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot write keys", e);
    }
    return temporary;
  }

  private void syncFolder() throws IOException {
    try (FileChannel folder =
        FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
