package presstime.server.history.chain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact at its place in a workspace's history.
 *
 * @param position from 1 without gaps
 * @param recordedAt when it was written here
 */
public record Entry(
    @JsonIgnore long workspaceId, long position, @JsonUnwrapped Fact fact, Instant recordedAt) {

  /** All of it, as canonical JSON: what its hash is of. */
  public String canonical() {
    return Canonical.text(document());
  }

  /** SHA-256 of {@link #canonical()}. */
  public byte[] computeHash() {
    return Hashes.of(canonical());
  }

  private JsonNode document() {
    Fact.About about = fact.about();
    Fact.Execution done = fact.execution();
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("workspaceId", workspaceId);
    all.put("position", position);
    all.put("key", fact.key());
    all.put("source", fact.source());
    all.put("kind", fact.kind());
    all.put("subject", fact.subject());
    all.put("at", fact.at().toString());
    all.put("actor", fact.cause().actor());
    all.put("origin", fact.cause().origin());
    all.put("originId", fact.cause().originId());
    all.put("contentId", about.contentId());
    all.put("channelId", about.channelId());
    all.put("deliveryId", about.deliveryId());
    all.put("revisionId", about.revisionId());
    all.put("revisionNumber", about.revisionNumber());
    all.put("scheduledAt", text(done.scheduledAt()));
    all.put("startedAt", text(done.startedAt()));
    all.put("fromState", done.fromState());
    all.put("toState", done.toState());
    all.put("outcome", done.outcome());
    all.put("attempts", done.attempts());
    all.put("externalId", done.externalId());
    all.put("externalUrl", done.externalUrl());
    all.set("data", fact.data());
    all.put("recordedAt", recordedAt.toString());
    return all;
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
