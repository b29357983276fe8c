package presstime.server.clients.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.Article;
import presstime.server.clients.ClientComment;
import presstime.server.clients.ClientReview;
import presstime.server.clients.ClientVerdict;
import presstime.server.clients.OpenLink;
import presstime.server.clients.SharedContent;
import presstime.server.clients.policy.Rendering;

/** What the holder of a link gets as JSON: nothing of how members call or note it. */
final class PublicViews {

  static final String FILES = "/api/v1/client-review/media/";

  private PublicViews() {}

  /**
   * A link.
   *
   * @param workspace whose contents they are
   * @param timeZone the workspace's
   */
  record Link(
      String workspace,
      String timeZone,
      String message,
      String recipient,
      String rights,
      Instant expiresAt,
      List<Shared> contents) {

    static Link of(OpenLink link, List<SharedContent> contents) {
      return new Link(
          link.workspaceName(),
          link.zone().getId(),
          link.message(),
          link.recipientName(),
          link.rights().word(),
          link.expiresAt(),
          contents.stream().map(Shared::of).toList());
    }
  }

  /**
   * A content.
   *
   * @param revision number of the current one
   * @param verdict the last by this link; null for none
   */
  record Shared(
      long id,
      String title,
      int revision,
      List<SharedContent.SharedChannel> channels,
      List<SharedContent.SharedTime> times,
      @Nullable Verdict verdict) {

    static Shared of(SharedContent content) {
      ClientVerdict verdict = content.verdict();
      return new Shared(
          content.id(),
          content.title(),
          content.revision(),
          content.channels(),
          content.times(),
          verdict == null ? null : Verdict.of(verdict));
    }
  }

  /**
   * A decision.
   *
   * @param verdict {@code approved} or {@code changes}
   * @param effect {@code approved}, {@code returned}, {@code recorded} or {@code refused}
   */
  record Verdict(
      int revision, String verdict, String name, String note, String effect, Instant createdAt) {

    static Verdict of(ClientVerdict verdict) {
      return new Verdict(
          verdict.revision(),
          verdict.verdict(),
          verdict.name(),
          verdict.note(),
          verdict.effect(),
          verdict.createdAt());
    }
  }

  /**
   * A comment by this link, or a member's answer to one.
   *
   * @param answers number of the comment it answers; null for the client's own
   */
  record Comment(
      long id, int revision, String name, String text, Instant createdAt, @Nullable Long answers) {

    static Comment of(ClientComment comment) {
      return new Comment(
          comment.id(),
          comment.revision(),
          comment.name(),
          comment.text(),
          comment.createdAt(),
          comment.answers());
    }
  }

  /**
   * A content with its text.
   *
   * @param html the body, sanitised; its files are read with the same headers
   * @param cover address of the cover; null for none
   */
  record Detail(
      Shared content,
      String html,
      String excerpt,
      List<String> categories,
      List<String> tags,
      @Nullable String author,
      @Nullable String cover,
      List<Comment> comments) {

    static Detail of(ClientReview.Detail detail) {
      Article article = detail.article();
      return new Detail(
          Shared.of(detail.content()),
          Rendering.shown(article.html(), FILES),
          article.excerpt(),
          article.categories(),
          article.tags(),
          article.author(),
          article.cover() == null ? null : FILES + article.cover(),
          detail.comments().stream().map(Comment::of).toList());
    }
  }
}
