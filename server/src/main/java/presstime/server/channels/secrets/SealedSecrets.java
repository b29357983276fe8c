package presstime.server.channels.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import presstime.server.channels.store.ChannelRows;
import presstime.server.kernel.Json;

/**
 * Encrypts a channel's secrets. Workspace and channel are authenticated with them, so a row's
 * secrets copied to another row do not open there.
 */
@Component
public class SealedSecrets implements InitializingBean {

  private static final byte[] NONE = new byte[0];

  private final KeyFile file;
  private final ChannelRows rows;
  private final Json json;

  SealedSecrets(KeyFile file, ChannelRows rows, Json json) {
    this.file = file;
    this.rows = rows;
    this.json = json;
  }

  /** Without its key file a server could start, and then fail at each delivery. */
  @Override
  public void afterPropertiesSet() {
    int sealed = file.exists() ? 0 : rows.countSealed();
    if (sealed > 0) {
      throw new IllegalStateException(
          "The key file %s is missing, and %d channels have secrets encrypted with it. Restore it"
                  .formatted(file.path(), sealed)
              + " from your backup, or copy it from the data folder of another server on this"
              + " database, then start again. Nothing was changed.");
    }
  }

  /**
   * Encrypts; for no secrets the answer is empty. Call it in the transaction that stores the
   * answer: a key rotation waits for that one, and it for a rotation.
   */
  public byte[] seal(long workspaceId, long channelId, Map<String, String> secrets) {
    if (secrets.isEmpty()) {
      return NONE;
    }
    rows.shareKey();
    return encrypt(file.current(), workspaceId, channelId, secrets);
  }

  /**
   * Decrypts.
   *
   * @throws SecretsUnreadable when no key fits, or the bytes belong to another channel
   */
  public Map<String, String> unseal(long workspaceId, long channelId, byte[] sealed) {
    if (sealed.length == 0) {
      return Map.of();
    }
    Map<String, String> secrets = tryDecrypt(file.known(), workspaceId, channelId, sealed);
    if (secrets == null && file.exists()) {
      secrets = tryDecrypt(file.current(), workspaceId, channelId, sealed);
    }
    if (secrets == null) {
      throw new SecretsUnreadable(channelId, String.valueOf(file.path().getFileName()));
    }
    return secrets;
  }

  byte[] encrypt(KeysetHandle keys, long workspaceId, long channelId, Map<String, String> secrets) {
    try {
      return aead(keys)
          .encrypt(
              json.text(secrets).getBytes(StandardCharsets.UTF_8), place(workspaceId, channelId));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt the secrets of channel " + channelId, e);
    }
  }

  private @Nullable Map<String, String> tryDecrypt(
      @Nullable KeysetHandle keys, long workspaceId, long channelId, byte[] sealed) {
    if (keys == null) {
      return null;
    }
    try {
      byte[] plain = aead(keys).decrypt(sealed, place(workspaceId, channelId));
      return json.strings(new String(plain, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  private static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
    return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static byte[] place(long workspaceId, long channelId) {
    return ("presstime workspace/" + workspaceId + " channel/" + channelId)
        .getBytes(StandardCharsets.UTF_8);
  }
}
