package presstime.server.clients;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.platform.Article;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.channels.Platforms;
import presstime.server.clients.SharedContent.SharedChannel;
import presstime.server.clients.SharedContent.SharedTime;
import presstime.server.clients.store.FeedbackRows;
import presstime.server.clients.store.SharedRows;
import presstime.server.content.Contents;
import presstime.server.content.PublishedFiles;
import presstime.server.content.RevisionDiff;
import presstime.server.kernel.NotFound;

/** What a link shows, and nothing else of its workspace. */
@Service
@Transactional(readOnly = true)
public class ClientReview {

  /**
   * A content with its text and what was said by this link.
   *
   * @param variants what the channels that get something else would get
   * @param approved whether this link has approved it, and that still holds
   */
  public record Detail(
      SharedContent content,
      Article article,
      Map<Long, Article> variants,
      List<ClientComment> comments,
      boolean approved) {}

  /** A file of a shown text. */
  public record SharedFile(Path path, String mimeType) {}

  private final SharedRows rows;
  private final FeedbackRows feedback;
  private final ClientVoice voice;
  private final Contents contents;
  private final PublishedFiles files;
  private final Channels channels;
  private final Platforms platforms;

  ClientReview(
      SharedRows rows,
      FeedbackRows feedback,
      ClientVoice voice,
      Contents contents,
      PublishedFiles files,
      Channels channels,
      Platforms platforms) {
    this.rows = rows;
    this.feedback = feedback;
    this.voice = voice;
    this.contents = contents;
    this.files = files;
    this.channels = channels;
    this.platforms = platforms;
  }

  /** All a link shows, in its order; what was deleted is left out. */
  public List<SharedContent> contents(OpenLink link) {
    return shared(link, link.contents());
  }

  /**
   * One of them, its current revision.
   *
   * @throws NotFound when the link does not show it, or it was deleted
   */
  public Detail content(OpenLink link, long contentId) {
    SharedContent content = one(link, contentId);
    long revisionId =
        rows.standing(link.workspaceId(), List.of(contentId)).values().stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("content", contentId))
            .revisionId();
    return new Detail(
        content,
        contents.article(link.workspaceId(), revisionId),
        contents.variants(link.workspaceId(), revisionId),
        feedback.commentsByLink(link.id(), contentId),
        approved(link, content));
  }

  private boolean approved(OpenLink link, SharedContent content) {
    ClientVerdict decided = content.decided();
    return decided != null && decided.approves() && voice.stands(link, content.id(), decided);
  }

  /**
   * What changed up to the current revision, in the texts that the link shows.
   *
   * @param since number of an earlier revision
   * @return empty when there is none of that number that the link can have shown
   * @throws NotFound when the link does not show the content
   */
  public Optional<RevisionDiff> changes(OpenLink link, long contentId, int since) {
    SharedContent content = one(link, contentId);
    if (since >= content.revision()
        || since < rows.standingAt(link.workspaceId(), contentId, link.createdAt())) {
      return Optional.empty();
    }
    return Optional.of(
        contents
            .shownDiff(link.workspaceId(), contentId, since, content.revision())
            .withVariantsOf(
                content.channels().stream().map(SharedChannel::id).collect(Collectors.toSet())));
  }

  /** A file that one of the link's current revisions shows. */
  public Optional<SharedFile> file(OpenLink link, String sha256) {
    return rows.mimeType(link.workspaceId(), link.contents(), sha256)
        .flatMap(
            type -> files.find(link.workspaceId(), sha256).map(path -> new SharedFile(path, type)));
  }

  private SharedContent one(OpenLink link, long contentId) {
    return (link.contents().contains(contentId)
            ? shared(link, List.of(contentId))
            : List.<SharedContent>of())
        .stream().findFirst().orElseThrow(() -> new NotFound("content", contentId));
  }

  private List<SharedContent> shared(OpenLink link, List<Long> ids) {
    Map<Long, SharedRows.Standing> standing = rows.standing(link.workspaceId(), ids);
    List<SharedRows.Time> times = rows.times(link.workspaceId(), ids);
    List<SharedRows.Goes> goes = rows.goes(link.workspaceId(), ids);
    Map<Long, SharedChannel> known = channels(link);
    List<SharedContent> shown = new ArrayList<>();
    for (Long id : ids) {
      SharedRows.Standing content = standing.get(id);
      if (content == null) {
        continue;
      }
      List<SharedTime> when = new ArrayList<>();
      Set<Long> where = new LinkedHashSet<>(link.channels());
      for (SharedRows.Time time : times) {
        SharedChannel channel = known.get(time.channelId());
        if (time.contentId() == id && channel != null) {
          when.add(told(time, channel));
          where.add(channel.id());
        }
      }
      if (link.channels().isEmpty()) {
        goes.stream().filter(goal -> goal.contentId() == id).forEach(g -> where.add(g.channelId()));
      }
      shown.add(
          new SharedContent(
              id,
              content.title(),
              content.revision(),
              where.stream()
                  .flatMap(channelId -> Optional.ofNullable(known.get(channelId)).stream())
                  .toList(),
              when,
              feedback.lastVerdict(link.id(), id).orElse(null)));
    }
    return shown;
  }

  private static SharedTime told(SharedRows.Time time, SharedChannel channel) {
    return new SharedTime(channel.id(), channel.name(), time.action(), time.state(), time.at());
  }

  /** Those the link shows, by number. */
  private Map<Long, SharedChannel> channels(OpenLink link) {
    return channels.list(link.workspaceId()).stream()
        .filter(channel -> link.channels().isEmpty() || link.channels().contains(channel.id()))
        .map(this::shown)
        .collect(Collectors.toMap(SharedChannel::id, Function.identity()));
  }

  private SharedChannel shown(ChannelSummary channel) {
    String platform =
        platforms.all().stream()
            .map(installed -> installed.descriptor())
            .filter(descriptor -> descriptor.id().equals(channel.platform()))
            .map(descriptor -> descriptor.name())
            .findFirst()
            .orElse(channel.platform());
    return new SharedChannel(channel.id(), channel.name(), platform);
  }
}
