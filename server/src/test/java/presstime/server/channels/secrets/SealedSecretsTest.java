package presstime.server.channels.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static presstime.database.Tables.CHANNEL;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import presstime.server.ServerTest;
import presstime.server.channels.Channels;
import presstime.server.channels.Connections;
import presstime.server.channels.NewChannel;
import presstime.server.channels.TestPlatform;
import presstime.server.channels.store.ChannelRows;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.Home;
import presstime.server.kernel.Json;

@ServerTest
@Import(TestPlatform.class)
class SealedSecretsTest {

  @Autowired DSLContext database;
  @Autowired Connections connections;
  @Autowired Channels channels;
  @Autowired ChannelRows rows;
  @Autowired Json json;
  @Autowired Home home;
  @Autowired TransactionOperations transaction;
  @Autowired KeyRotation rotation;
  TestMember owner;

  @BeforeEach
  void aFreshWorkspace() {
    owner = TestMember.create(database, Role.OWNER);
  }

  long channel(String password) {
    return connections
        .create(
            owner.caller(),
            new NewChannel(
                "pigeon",
                "Loft",
                null,
                Map.of("loft", "https://example.org"),
                Map.of("password", password),
                NewChannel.PolicyChange.NONE,
                false))
        .summary()
        .id();
  }

  byte[] stored(long id) {
    return database
        .select(CHANNEL.SECRETS)
        .from(CHANNEL)
        .where(CHANNEL.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  String opened(long id) {
    return unsealed(id, new KeyFile(home.file("secrets.key"))).get("password");
  }

  /** As a server that has just started would read it. */
  Map<String, String> unsealed(long id, KeyFile keys) {
    return new SealedSecrets(keys, rows, json).unseal(owner.workspaceId(), id, stored(id));
  }

  @Test
  void theDatabaseHoldsNoSecretInTheClearAndTheKeyFileIsPrivate() throws Exception {
    long id = channel("open sesame");
    assertThat(new String(stored(id), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("sesame")
        .doesNotContain("password");
    assertThat(channels.open(id, exchange -> {}, Duration.ofSeconds(1)).access().secrets())
        .isEqualTo(Map.of("password", "open sesame"));
    Path file = home.file("secrets.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void secretsMovedToAnotherChannelDoNotOpen() {
    long mine = channel("mine");
    long other = channel("other");
    database
        .update(CHANNEL)
        .set(CHANNEL.SECRETS, stored(mine))
        .where(CHANNEL.ID.eq(other))
        .execute();
    assertThatThrownBy(() -> opened(other)).isInstanceOf(SecretsUnreadable.class);
    assertThatThrownBy(() -> channels.open(other, exchange -> {}, Duration.ofSeconds(1)))
        .isInstanceOf(SecretsUnreadable.class)
        .hasMessageContaining("secrets.key");
    assertThat(opened(mine)).isEqualTo("mine");
    database.deleteFrom(CHANNEL).where(CHANNEL.ID.eq(other)).execute();
  }

  @Test
  void aRotationCutOffAfterAnyStepLeavesEverythingReadableAndTheNextFinishesIt() throws Exception {
    long id = channel("kept");
    byte[] before = stored(id);
    rotation.addKey();
    assertThat(keys()).isEqualTo(2);
    assertThat(opened(id)).isEqualTo("kept");
    long between = channel("between");
    assertThat(opened(between)).isEqualTo("between");
    rotation.encryptAnew();
    assertThat(stored(id)).isNotEqualTo(before);
    assertThat(keys()).isEqualTo(2);
    assertThat(opened(id)).isEqualTo("kept");

    assertThat(rotation.rotate()).isGreaterThanOrEqualTo(2);
    assertThat(keys()).isEqualTo(1);
    assertThat(opened(id)).isEqualTo("kept");
    assertThat(opened(between)).isEqualTo("between");
  }

  @Test
  void aServerThatSharesTheFolderFollowsARotation() {
    long id = channel("shared");
    KeyFile elsewhere = new KeyFile(home.file("secrets.key"));
    assertThat(unsealed(id, elsewhere)).containsEntry("password", "shared");
    rotation.rotate();
    assertThat(unsealed(id, elsewhere)).containsEntry("password", "shared");
    SealedSecrets other = new SealedSecrets(elsewhere, rows, json);
    byte[] sealed =
        transaction.execute(s -> other.seal(owner.workspaceId(), id, Map.of("password", "new")));
    rotation.dropUnusedKeys();
    KeyFile fresh = new KeyFile(home.file("secrets.key"));
    assertThat(new SealedSecrets(fresh, rows, json).unseal(owner.workspaceId(), id, sealed))
        .containsEntry("password", "new");
  }

  @Test
  void aServerWithoutTheKeyFileRefusesToStartAndMakesNone(@TempDir Path empty) {
    channel("lonely");
    KeyFile missing = new KeyFile(empty.resolve("secrets.key"));
    assertThatThrownBy(() -> new SealedSecrets(missing, rows, json).afterPropertiesSet())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(empty.resolve("secrets.key").toString())
        .hasMessageContaining("Restore");
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aDeletedChannelKeepsNoSecrets() {
    long id = channel("gone");
    connections.delete(owner.caller(), id, 0);
    assertThat(stored(id)).isEmpty();
  }

  private int keys() throws Exception {
    return TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(home.file("secrets.key")), InsecureSecretKeyAccess.get())
        .size();
  }
}
