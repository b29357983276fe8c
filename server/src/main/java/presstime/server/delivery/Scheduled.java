package presstime.server.delivery;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a request to schedule came to.
 *
 * @param deliveries one per channel
 * @param notes what the person should know: a clock change, a missing approval, another time
 * @param conflicts what the new times are at odds with
 */
public record Scheduled(
    List<Delivery> deliveries, List<String> notes, List<SchedulingConflict> conflicts) {
  public Scheduled {
    deliveries = List.copyOf(deliveries);
    notes = List.copyOf(notes);
    conflicts = List.copyOf(conflicts);
  }

  static Scheduled one(Delivery delivery, List<String> notes, SchedulingCheck.Verdict verdict) {
    return new Scheduled(
        List.of(delivery),
        Stream.concat(notes.stream(), verdict.notes().stream()).toList(),
        verdict.conflicts());
  }

  /** All of them as one. */
  static Scheduled of(List<Scheduled> some) {
    return new Scheduled(
        some.stream().flatMap(one -> one.deliveries().stream()).toList(),
        some.stream().flatMap(one -> one.notes().stream()).distinct().toList(),
        some.stream().flatMap(one -> one.conflicts().stream()).distinct().toList());
  }

  Scheduled noting(String note) {
    return new Scheduled(
        deliveries, Stream.concat(notes.stream(), Stream.of(note)).toList(), conflicts);
  }
}
