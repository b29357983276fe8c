package presstime.cli.channel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.api.Pages;
import presstime.cli.print.Screen;
import tools.jackson.databind.JsonNode;

/** Channels named by people: by number or by name. */
public final class ChannelIds {
  private final Api api;
  private @Nullable JsonNode channels;

  public ChannelIds(Api api) {
    this.api = api;
  }

  /** The number of the channel called so; a name must belong to exactly one. */
  public long id(String given) {
    if (given.matches("\\d{1,18}")) {
      return Long.parseLong(given);
    }
    List<Long> found = new ArrayList<>();
    for (JsonNode channel : all()) {
      if (Screen.text(channel, "name").equalsIgnoreCase(given)) {
        found.add(channel.path("id").asLong());
      }
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw Failure.of(
        Exit.NOT_FOUND,
        found.isEmpty() ? "No such channel" : "Several channels have this name",
        found.isEmpty()
            ? "No channel is called '" + given + "'."
            : "'" + given + "' is the name of the channels " + found + ".",
        "See 'presstime channel list', and give the number.");
  }

  /** The numbers, in order. */
  public List<Long> ids(List<String> given) {
    return given.stream().map(this::id).toList();
  }

  private JsonNode all() {
    JsonNode known = channels;
    if (known == null) {
      known = Screen.items(Pages.all(api, "/channels"));
      channels = known;
    }
    return known;
  }
}
