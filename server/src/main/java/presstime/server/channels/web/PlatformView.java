package presstime.server.channels.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import presstime.platform.Action;
import presstime.platform.Descriptor;
import presstime.platform.Field;
import presstime.platform.Limits;
import presstime.platform.Platform;

/**
 * A platform in JSON: what the form, the icon and the limits are built from.
 *
 * @param icon an SVG document
 * @param withdrawals what an unpublish can make of a publication, where there is a choice
 * @param concurrency how many deliveries one channel should get at the same time, at most
 */
record PlatformView(
    String id,
    String name,
    String icon,
    List<FieldView> fields,
    List<String> actions,
    List<String> withdrawals,
    int concurrency,
    Limits limits) {

  /**
   * @param kind {@code text}, {@code url}, {@code secret}, {@code choice}, {@code number}, {@code
   *     flag}
   */
  record FieldView(
      String name,
      String label,
      String help,
      String kind,
      boolean required,
      List<String> choices,
      String initial) {

    static FieldView of(Field field) {
      return new FieldView(
          field.name(),
          field.label(),
          field.help(),
          field.kind().name().toLowerCase(Locale.ROOT),
          field.required(),
          field.choices(),
          field.initial());
    }
  }

  static PlatformView of(Platform kind) {
    Descriptor platform = kind.descriptor();
    return new PlatformView(
        platform.id(),
        platform.name(),
        platform.icon(),
        platform.fields().stream().map(FieldView::of).toList(),
        words(platform.actions()),
        kind.withdrawals(),
        platform.concurrency(),
        platform.limits());
  }

  private static List<String> words(Set<Action> actions) {
    return actions.stream()
        .sorted(Comparator.naturalOrder())
        .map(action -> action.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
