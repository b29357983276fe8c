package presstime.server.batches.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import presstime.server.scheduling.Slot;

/**
 * Slots for a number of contents, as evenly as can be and each once, where some slots may be kept
 * for some of the contents. A pure function of what it is given.
 */
public final class SlotSpread {

  /** What a channel's rules leave open beside all that has been taken. */
  @FunctionalInterface
  public interface Room {

    /** Takes the slot, where it is open; one that is closed stays closed. */
    boolean take(Slot slot);
  }

  private final List<Slot> slots;
  private final List<Set<String>> contents;
  private final Supplier<Room> rooms;
  private final boolean anyForAll;
  private final List<Integer> free;
  private final Optional<List<Integer>> even;

  /**
   * @param slots in order
   * @param contents the categories of each, in the order in which they are to go out
   * @param rooms the channel as it is, each time anew
   */
  public SlotSpread(List<Slot> slots, List<Set<String>> contents, Supplier<Room> rooms) {
    this.contents = List.copyOf(contents);
    this.rooms = rooms;
    Set<Set<String>> kinds = new HashSet<>(contents);
    this.slots = slots.stream().filter(slot -> kinds.stream().anyMatch(slot::takes)).toList();
    this.anyForAll = this.slots.stream().allMatch(slot -> kinds.stream().allMatch(slot::takes));
    this.free = free();
    this.even = Spread.among(contents.size(), free);
  }

  /** Each beside all before it, so that any choice among them keeps the channel's rules. */
  private List<Integer> free() {
    Room room = rooms.get();
    List<Integer> open = new ArrayList<>();
    for (int at = 0; at < slots.size(); at++) {
      if (room.take(slots.get(at))) {
        open.add(at);
      }
    }
    return open;
  }

  /** How many slots there are that some of the contents may have. */
  public int size() {
    return free.size();
  }

  /** False where a slot takes some of the contents and not others. */
  public boolean isAnyForAll() {
    return anyForAll;
  }

  /**
   * A slot for each content. Where any slot is for all, they are evenly apart, or there are too few
   * and nobody has one. Otherwise each has the nearest that takes it, in order where the slots
   * allow it, else whichever are left for it, those that are kept for its like first.
   *
   * @return in the order of the contents; null for one that finds none
   */
  public List<@Nullable Slot> choose() {
    if (anyForAll) {
      return even.isPresent() ? slots(even.get()) : none();
    }
    List<@Nullable Slot> inOrder = inOrder();
    return inOrder.contains(null) ? anyhow() : inOrder;
  }

  private List<@Nullable Slot> slots(List<Integer> places) {
    List<@Nullable Slot> chosen = new ArrayList<>();
    places.forEach(place -> chosen.add(slots.get(place)));
    return chosen;
  }

  private List<@Nullable Slot> none() {
    List<@Nullable Slot> none = new ArrayList<>();
    contents.forEach(content -> none.add(null));
    return none;
  }

  private List<@Nullable Slot> inOrder() {
    Pass pass = new Pass();
    List<@Nullable Slot> chosen = new ArrayList<>();
    int after = -1;
    for (int i = 0; i < contents.size(); i++) {
      Set<String> categories = contents.get(i);
      int place = pass.nearest(place(i), after, slot -> slot.takes(categories));
      chosen.add(place < 0 ? null : slots.get(place));
      if (place < 0) {
        return chosen;
      }
      after = place;
    }
    return chosen;
  }

  private List<@Nullable Slot> anyhow() {
    Pass pass = new Pass();
    List<@Nullable Slot> chosen = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      Set<String> categories = contents.get(i);
      int kept =
          pass.nearest(
              place(i), -1, slot -> !slot.categories().isEmpty() && slot.takes(categories));
      int place = kept < 0 ? pass.nearest(place(i), -1, slot -> slot.takes(categories)) : kept;
      chosen.add(place < 0 ? null : slots.get(place));
    }
    return chosen;
  }

  /** Where it would be were no slot kept; at the beginning where there are too few. */
  private int place(int content) {
    return even.map(places -> places.get(content)).orElse(0);
  }

  /** Slots given one after the other. */
  private final class Pass {

    private final Room room = rooms.get();
    private final BitSet open = new BitSet();

    Pass() {
      open.set(0, slots.size());
    }

    /** Takes the nearest that fits, the later one of two; -1 where there is none. */
    int nearest(int to, int after, Predicate<Slot> fits) {
      for (int away = 0; away < slots.size(); away++) {
        if (isTaken(to + away, after, fits)) {
          return to + away;
        }
        if (away > 0 && isTaken(to - away, after, fits)) {
          return to - away;
        }
      }
      return -1;
    }

    private boolean isTaken(int at, int after, Predicate<Slot> fits) {
      if (at <= after || !open.get(at) || !fits.test(slots.get(at))) {
        return false;
      }
      open.clear(at);
      return room.take(slots.get(at));
    }
  }
}
