package presstime.server.upkeep.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The key file {@code secrets.key}, encrypted with AES-256-GCM under a key made from a passphrase
 * by Argon2id (RFC 9106, its second recommended choice: 64 MiB, three passes, four lanes). All byte
 * arrays are base64 in JSON.
 */
record SealedKey(
    String kdf,
    int memoryKib,
    int passes,
    int lanes,
    byte[] salt,
    String cipher,
    byte[] nonce,
    byte[] bytes) {

  private static final String KDF = "argon2id";
  private static final String CIPHER = "aes-256-gcm";
  private static final byte[] PURPOSE = "presstime backup secrets.key".getBytes(UTF_8);
  private static final int TAG_BITS = 128;

  /** Neither a slip nor an attack by a made-up archive shall take the computer's memory. */
  private static final int MOST_MEMORY_KIB = 1024 * 1024;

  static SealedKey seal(byte[] keyFile, String passphrase) {
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    byte[] nonce = new byte[12];
    random.nextBytes(nonce);
    SealedKey empty = new SealedKey(KDF, 64 * 1024, 3, 4, salt, CIPHER, nonce, new byte[0]);
    try {
      byte[] sealed = empty.cipher(Cipher.ENCRYPT_MODE, passphrase).doFinal(keyFile);
      return new SealedKey(
          KDF, empty.memoryKib, empty.passes, empty.lanes, salt, CIPHER, nonce, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt the key file", e);
    }
  }

  /** The key file's bytes. */
  byte[] open(String passphrase) throws ArchiveRefused {
    if (!kdf.equals(KDF) || !cipher.equals(CIPHER) || memoryKib > MOST_MEMORY_KIB) {
      throw ArchiveRefused.damaged("its key is sealed in an unknown way");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, passphrase).doFinal(bytes);
    } catch (AEADBadTagException e) {
      throw new ArchiveRefused(
          "The passphrase does not open the archive's secrets.key.",
          "Give the passphrase the backup was made with, or the key file itself: --secrets-key.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot decrypt the key file", e);
    }
  }

  private Cipher cipher(int mode, String passphrase) throws GeneralSecurityException {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] key = new byte[32];
    generator.generateBytes(passphrase.getBytes(UTF_8), key);
    Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
    aes.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    aes.updateAAD(PURPOSE);
    return aes;
  }
}
