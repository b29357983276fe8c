package presstime.server.conflicts.policy;

import org.jspecify.annotations.Nullable;
import presstime.server.conflicts.ConflictKind;
import presstime.server.conflicts.Severity;

/**
 * One thing that is wrong.
 *
 * @param subject the delivery it is about; of two, the later
 * @param other the earlier of two; null when it is about one
 * @param scope what tells it from others of the same kind about the same delivery
 * @param detail a sentence for people
 */
public record Finding(
    ConflictKind kind,
    Severity severity,
    Placed subject,
    @Nullable Placed other,
    String scope,
    String detail) {

  /** The same for the same thing found again. */
  public String key() {
    if (other == null || !scope.isEmpty()) {
      return kind.word() + ':' + subject.id() + ':' + scope;
    }
    long first = Math.min(subject.id(), other.id());
    long second = Math.max(subject.id(), other.id());
    return kind.word() + ':' + first + ':' + second;
  }

  /** True when the delivery has a part in it. */
  boolean concerns(long delivery) {
    return subject.id() == delivery || (other != null && other.id() == delivery);
  }

  /** The same for the same contents on the same channel, whatever their deliveries are. */
  public String memory() {
    String place = kind.word() + ":channel " + subject.channelId();
    if (other == null) {
      return place + ":content " + subject.contentId() + ':' + scope;
    }
    long first = Math.min(subject.contentId(), other.contentId());
    long second = Math.max(subject.contentId(), other.contentId());
    return place + ":contents " + first + ' ' + second;
  }
}
