package presstime.server.history.chain;

import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What closes a run of entries: whoever changes one of them, or this, breaks every later seal.
 *
 * @param number from 1 without gaps
 * @param first position of its first entry
 * @param last position of its last entry
 * @param digest SHA-256 over the entries' hashes, one after the other
 * @param previous hash of the seal before; zeros for the first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record Seal(
    long workspaceId,
    long number,
    long first,
    long last,
    byte[] digest,
    byte[] previous,
    Instant sealedAt) {

  /** All of it, as canonical JSON: what its hash is of. */
  public String canonical() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("workspaceId", workspaceId);
    all.put("number", number);
    all.put("first", first);
    all.put("last", last);
    all.put("entries", Hashes.hex(digest));
    all.put("previous", Hashes.hex(previous));
    all.put("sealedAt", sealedAt.toString());
    return Canonical.text(all);
  }

  /** SHA-256 of {@link #canonical()}. */
  public byte[] computeHash() {
    return Hashes.of(canonical());
  }
}
