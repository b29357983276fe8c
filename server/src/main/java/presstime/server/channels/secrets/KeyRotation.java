package presstime.server.channels.secrets;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import presstime.database.tables.records.ChannelRecord;
import presstime.server.channels.store.ChannelRows;

/**
 * Replaces the key of all channel secrets, in three steps of which each leaves everything readable:
 * the new key joins the file; all rows are encrypted with it in one transaction; the keys that no
 * row needs any more leave the file. A rotation that was cut off is finished by the next.
 */
@Service
public class KeyRotation {

  private final KeyFile file;
  private final SealedSecrets sealed;
  private final ChannelRows rows;
  private final TransactionOperations transaction;

  KeyRotation(
      KeyFile file, SealedSecrets sealed, ChannelRows rows, TransactionOperations transaction) {
    this.file = file;
    this.sealed = sealed;
    this.rows = rows;
    this.transaction = transaction;
  }

  /**
   * Rotates.
   *
   * @return how many channels' secrets were encrypted anew
   */
  public int rotate() {
    addKey();
    int count = encryptAnew();
    dropUnusedKeys();
    return count;
  }

  /** Nobody can encrypt with the old key after this, on any server that shares the file. */
  void addKey() {
    transaction.executeWithoutResult(status -> {
      rows.ownKey();
      file.replace(withNewPrimary(file.current()));
    });
  }

  int encryptAnew() {
    return Objects.requireNonNull(transaction.execute(status -> encryptAllRows()));
  }

  private int encryptAllRows() {
    rows.ownKey();
    KeysetHandle keys = file.current();
    List<ChannelRecord> all = rows.lockSealed();
    for (ChannelRecord row : all) {
      long workspace = row.getWorkspaceId();
      Map<String, String> secrets = sealed.unseal(workspace, row.getId(), row.getSecrets());
      row.setSecrets(sealed.encrypt(keys, workspace, row.getId(), secrets));
      rows.update(row);
    }
    return all.size();
  }

  void dropUnusedKeys() {
    transaction.executeWithoutResult(status -> {
      rows.ownKey();
      Set<Integer> used =
          rows.lockSealed().stream()
              .map(row -> keyOf(row.getSecrets()))
              .collect(Collectors.toSet());
      KeysetHandle keys = file.current();
      KeysetHandle.Builder fewer = KeysetHandle.newBuilder(keys);
      for (int i = keys.size() - 1; i >= 0; i--) {
        KeysetHandle.Entry entry = keys.getAt(i);
        if (!entry.isPrimary() && !used.contains(entry.getId())) {
          fewer.deleteAt(i);
        }
      }
      file.replace(built(fewer));
    });
  }

  /** A Tink ciphertext begins with a version byte and the four bytes of its key's id. */
  private static int keyOf(byte[] ciphertext) {
    return ByteBuffer.wrap(ciphertext, 1, Integer.BYTES).getInt();
  }

  private static KeysetHandle withNewPrimary(KeysetHandle keys) {
    return built(
        KeysetHandle.newBuilder(keys)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary()));
  }

  private static KeysetHandle built(KeysetHandle.Builder keys) {
    try {
      return keys.build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }
}
