package presstime.server.dryrun;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.Media;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.server.channels.Channels;
import presstime.server.channels.OpenChannel;
import presstime.server.content.Contents;
import presstime.server.content.Contents.Outgoing;
import presstime.server.delivery.Links;
import presstime.server.dryrun.store.PlannedRows;
import presstime.server.kernel.Fault;

/** Takes deliveries as far as they can be taken without sending anything. */
@Component
class Rehearsal {

  private final Contents contents;
  private final Channels channels;
  private final Links links;
  private final PlannedRows rows;
  private final InstantSource clock;

  Rehearsal(
      Contents contents, Channels channels, Links links, PlannedRows rows, InstantSource clock) {
    this.contents = contents;
    this.channels = channels;
    this.links = links;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * How one would go.
   *
   * @param rendering null where nothing is shown: unpublish, delete, a channel that is unusable
   */
  record Result(Planned planned, @Nullable Rendering rendering, List<Trouble> troubles) {}

  /** A channel's platform, or why it cannot be used. */
  private record Opened(@Nullable Platform platform, @Nullable Trouble unusable) {}

  /** In the order given, with what those keep back that go together with one. */
  List<Result> of(List<Planned> planned) {
    Set<Long> given = planned.stream().map(Planned::id).collect(Collectors.toSet());
    List<Planned> all = new ArrayList<>(planned);
    rows.membersOf(Companions.releases(planned)).stream()
        .filter(member -> !given.contains(member.id()))
        .forEach(all::add);
    return Companions.together(alone(all)).subList(0, planned.size());
  }

  private List<Result> alone(List<Planned> planned) {
    Map<Long, Opened> opened = new HashMap<>();
    Set<Outgoing> outgoing = new HashSet<>();
    for (Planned one : planned) {
      opened.computeIfAbsent(one.channelId(), id -> open(one));
      if (one.makesPublic()) {
        outgoing.add(outgoing(one));
      }
    }
    Map<Outgoing, Article> articles = outgoing.isEmpty() ? Map.of() : contents.articles(outgoing);
    List<Result> results = new ArrayList<>();
    for (Planned one : planned) {
      results.add(rehearse(one, opened.get(one.channelId()), articles.get(outgoing(one))));
    }
    return results;
  }

  private static Outgoing outgoing(Planned one) {
    return new Outgoing(one.revisionId(), one.channelId());
  }

  private Opened open(Planned one) {
    if (one.channelGone()) {
      return new Opened(null, null);
    }
    try {
      OpenChannel channel = channels.open(one.channelId(), exchange -> {}, Duration.ofSeconds(1));
      return new Opened(channel.platform(), null);
    } catch (Fault fault) {
      return new Opened(null, unusable(fault));
    }
  }

  /** Nothing can go to this channel. */
  static Trouble unusable(Fault fault) {
    return Trouble.error(
        new Problem(
            Planned.CHANNEL_UNUSABLE,
            fault.title(),
            String.valueOf(fault.getMessage()),
            fault.solution()));
  }

  private Result rehearse(Planned planned, @Nullable Opened opened, @Nullable Article article) {
    List<Trouble> troubles = new ArrayList<>(Obstacles.of(planned));
    if (opened != null && opened.unusable() != null) {
      troubles.add(opened.unusable());
    }
    Platform platform = opened == null ? null : opened.platform();
    if (platform == null) {
      return new Result(planned, null, List.copyOf(troubles));
    }
    Action action = Action.valueOf(planned.action().toUpperCase(Locale.ROOT));
    if (!platform.descriptor().can(action)) {
      troubles.add(
          Trouble.error(
              new Problem(
                  "dryrun.action_unsupported",
                  "The platform cannot do that",
                  platform.descriptor().name() + " has no way to " + planned.action() + ".",
                  "Do it on the platform by hand, and call this off.")));
    }
    if (article == null) {
      return new Result(planned, null, List.copyOf(troubles));
    }
    Article linked = linked(planned, article, troubles);
    platform.check(linked).forEach(problem -> troubles.add(Trouble.error(problem)));
    troubles.addAll(media(article));
    Rendering rendering =
        Rendering.of(linked, platform.descriptor().limits(), planned.publicationUrl());
    return new Result(planned, rendering, List.copyOf(troubles));
  }

  /** With the addresses that are known; what has none at its time is in the way. */
  private Article linked(Planned planned, Article article, List<Trouble> troubles) {
    Links.Ahead ahead =
        links.ahead(
            planned.workspaceId(), planned.contentId(), article, planned.dueAt(), clock.instant());
    Problem keeps = ahead.keeps();
    Problem delays = ahead.delays();
    if (keeps != null) {
      troubles.add(Trouble.error(keeps));
    }
    if (delays != null) {
      troubles.add(Trouble.warning(delays));
    }
    return ahead.article();
  }

  static List<Trouble> media(Article article) {
    List<Trouble> troubles = new ArrayList<>();
    if (article.cover() != null && article.coverMedia().isEmpty()) {
      troubles.add(missing("The cover"));
    }
    for (Media file : article.media()) {
      try (InputStream bytes = file.source().open()) {
        if (bytes.read() < 0) {
          troubles.add(missing(file.filename()));
        }
      } catch (IOException e) {
        troubles.add(missing(file.filename()));
      }
      if (file.alt().isBlank()) {
        troubles.add(
            Trouble.info(
                new Problem(
                    "media.alt_missing",
                    file.filename() + " has no alternative text",
                    "Who cannot see the picture is told nothing.",
                    "Describe the picture in a sentence.")));
      }
    }
    return troubles;
  }

  private static Trouble missing(String what) {
    return Trouble.error(
        new Problem(
            "media.missing",
            what + " is not there",
            "Its file is not in the media folder of this server.",
            "Upload it again, or restore the media folder; several servers need the same one."));
  }
}
