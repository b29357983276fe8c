package presstime.server.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import presstime.server.ServerTest;
import presstime.server.channels.secrets.SealedSecrets;
import presstime.server.channels.store.ChannelRows;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.Json;
import presstime.server.kernel.NotFound;

/** Another server's view of channels edited here. */
@ServerTest
@Import(TestPlatform.class)
class UnsealedChannelsTest {

  @Autowired DSLContext database;
  @Autowired Connections connections;
  @Autowired ChannelRows rows;
  @Autowired SealedSecrets sealed;
  @Autowired Json json;

  @Test
  void anEditOnAnotherServerShowsAfterTwoSeconds() {
    TestMember owner = TestMember.create(database, Role.OWNER);
    long id =
        connections
            .create(
                owner.caller(),
                new NewChannel(
                    "pigeon",
                    "Loft",
                    null,
                    Map.of("loft", "https://example.org"),
                    Map.of("password", "first"),
                    NewChannel.PolicyChange.NONE,
                    false))
            .summary()
            .id();
    AtomicLong nanos = new AtomicLong();
    UnsealedChannels elsewhere = new UnsealedChannels(rows, sealed, json, nanos::get);
    UnsealedChannels.Unsealed known = elsewhere.get(id);
    assertThat(known.secrets()).containsEntry("password", "first");
    assertThat(known.toString()).doesNotContain("first");

    nanos.addAndGet(UnsealedChannels.FRESH.toNanos());
    assertThat(elsewhere.get(id).secrets()).as("the version is the same").isSameAs(known.secrets());

    connections.change(
        owner.caller(),
        id,
        0,
        new ChannelChange(
            null,
            null,
            Map.of(),
            Map.of("password", "second"),
            null,
            NewChannel.PolicyChange.NONE));
    assertThat(elsewhere.get(id).secrets()).containsEntry("password", "first");
    nanos.addAndGet(UnsealedChannels.FRESH.toNanos());
    assertThat(elsewhere.get(id).secrets()).containsEntry("password", "second");

    connections.delete(owner.caller(), id, 1);
    nanos.addAndGet(UnsealedChannels.FRESH.toNanos());
    assertThatThrownBy(() -> elsewhere.get(id)).isInstanceOf(NotFound.class);
  }
}
