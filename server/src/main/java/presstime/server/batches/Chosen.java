package presstime.server.batches;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryLists;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;

/** What a selection comes to: deliveries in order, each with the version it was seen at. */
@Component
class Chosen {

  /** How many items one batch takes. */
  static final int MOST = 1_000;

  private final DeliveryLists lists;

  Chosen(DeliveryLists lists) {
    this.lists = lists;
  }

  /**
   * One delivery.
   *
   * @param delivery null when there is none of that number
   * @param version that it must still have
   */
  record One(int number, long id, @Nullable Delivery delivery, @Nullable Integer version) {}

  /**
   * In the order given, or in due order where a filter chose them.
   *
   * @throws BatchFaults.TooMany when there are more than {@link #MOST}
   * @throws InvalidField when nothing, or everything, is chosen
   */
  List<One> deliveries(Caller caller, Selection selection) {
    if (selection.filter() != null) {
      if (selection.filter().isAll()) {
        throw new InvalidField(
            "filter",
            "A filter that narrows nothing chooses everything.",
            "Name a state, a channel, a period or a content.");
      }
      List<Delivery> found = lists.all(caller, selection.filter(), MOST + 1);
      refuseTooMany(found.size());
      List<One> chosen = new ArrayList<>();
      for (Delivery delivery : found) {
        chosen.add(new One(chosen.size() + 1, delivery.id(), delivery, delivery.version()));
      }
      return chosen;
    }
    if (selection.deliveries().isEmpty()) {
      throw new InvalidField("deliveries", "Nothing is chosen.", "Send deliveries, or a filter.");
    }
    refuseTooMany(selection.deliveries().size());
    Map<Long, Delivery> known =
        lists.of(caller, selection.deliveries().stream().map(Selection.Ref::id).toList()).stream()
            .collect(Collectors.toMap(Delivery::id, Function.identity()));
    List<One> chosen = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (Selection.Ref ref : selection.deliveries()) {
      if (seen.add(ref.id())) {
        Delivery delivery = known.get(ref.id());
        Integer read = delivery == null ? null : (Integer) delivery.version();
        chosen.add(
            new One(
                chosen.size() + 1,
                ref.id(),
                delivery,
                ref.version() == null ? read : ref.version()));
      }
    }
    return chosen;
  }

  static void refuseTooMany(int items) {
    if (items > MOST) {
      throw new BatchFaults.TooMany(MOST);
    }
  }
}
