package presstime.server.batches;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import presstime.server.batches.BatchItem.Made;
import presstime.server.batches.BatchItem.Refusal;
import presstime.server.batches.Plan.Item;
import presstime.server.batches.policy.RowFault;
import presstime.server.delivery.Change;
import presstime.server.delivery.Changed;
import presstime.server.delivery.SchedulingConflict;

/**
 * Contents and deliveries that a batch made and takes back with itself. Their numbers are nobody's:
 * who asked for one would ask for what does not exist.
 */
final class RolledBack {

  private static final Pattern NAMED = Pattern.compile("\\b([Cc]ontent|[Dd]elivery) (\\d+)\\b");

  private final Set<Long> contents;
  private final Set<Long> deliveries;

  RolledBack(Collection<Item> items, Collection<Changed> changes) {
    contents =
        items.stream().flatMap(item -> Stream.ofNullable(item.made())).collect(Collectors.toSet());
    deliveries =
        changes.stream()
            .filter(changed -> changed.change() instanceof Change.Place)
            .filter(changed -> changed.before() == null)
            .flatMap(changed -> Stream.ofNullable(changed.delivery()))
            .collect(Collectors.toSet());
  }

  /** The same without those numbers. */
  BatchItem nameless(BatchItem item) {
    return new BatchItem(
        item.number(),
        item.outcome(),
        item.delivery(),
        content(item.content()),
        item.title(),
        item.from(),
        item.to(),
        item.made().stream()
            .map(made -> new Made(delivery(made.delivery()), content(made.content()), made.at()))
            .toList(),
        item.problem() == null ? null : nameless(item.problem()),
        item.notes().stream().map(this::nameless).toList());
  }

  private @Nullable Long content(@Nullable Long id) {
    return id == null || contents.contains(id) ? null : id;
  }

  private @Nullable Long delivery(@Nullable Long id) {
    return id == null || deliveries.contains(id) ? null : id;
  }

  private Refusal nameless(Refusal refusal) {
    Map<String, Object> facts = new LinkedHashMap<>();
    refusal.facts().forEach((name, fact) -> facts.put(name, fact(fact)));
    return new Refusal(
        refusal.type(),
        refusal.title(),
        nameless(refusal.detail()),
        refusal.solution(),
        refusal.field(),
        facts);
  }

  private Object fact(Object fact) {
    return switch (fact) {
      case List<?> list -> list.stream().map(this::fact).toList();
      case SchedulingConflict conflict -> nameless(conflict);
      case RowFault of ->
          new RowFault(of.row(), of.column(), of.value(), nameless(of.cause()), of.solution());
      default -> fact;
    };
  }

  private Map<String, @Nullable Object> nameless(SchedulingConflict conflict) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("id", conflict.id());
    view.put("kind", conflict.kind());
    view.put("severity", conflict.severity());
    view.put("deliveryId", delivery(conflict.deliveryId()));
    view.put("otherDeliveryId", delivery(conflict.otherDeliveryId()));
    view.put("detail", nameless(conflict.detail()));
    return view;
  }

  /** A sentence speaks of the new one instead. */
  private String nameless(String text) {
    return NAMED.matcher(text).replaceAll(this::word);
  }

  private String word(MatchResult named) {
    String what = named.group(1);
    Set<Long> gone = what.equalsIgnoreCase("content") ? contents : deliveries;
    return gone.stream().map(String::valueOf).noneMatch(named.group(2)::equals)
        ? named.group()
        : (Character.isUpperCase(what.charAt(0)) ? "The new " : "the new ")
            + what.toLowerCase(Locale.ROOT);
  }
}
