package presstime.server.clients.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import presstime.platform.Article;
import presstime.server.clients.ClientComment;
import presstime.server.clients.ClientReview;
import presstime.server.clients.LinkRights;
import presstime.server.clients.OpenLink;
import presstime.server.clients.SharedContent;
import presstime.server.clients.SharedContent.SharedChannel;
import presstime.server.clients.policy.Rendering;
import presstime.server.content.RevisionDiff;

/**
 * One content as the client sees it: when and where, the preview, comments, and what they decide.
 *
 * @param chosen the channel whose preview is shown; null for the first
 * @param notice HTML above everything: thanks, or what is to be known
 * @param changes since the revision the client saw before; null for none
 * @param values what was entered before, by field
 * @param errors the name of the phrase that says what is wrong, by field
 */
record ContentPage(
    Reader reader,
    ClientReview.Detail detail,
    @Nullable Long chosen,
    String notice,
    @Nullable RevisionDiff changes,
    Map<String, String> values,
    Map<String, String> errors) {

  String html() {
    OpenLink link = reader.link();
    SharedContent content = detail.content();
    SharedChannel channel = channel();
    return ReviewPage.frame(
        reader.phrases(),
        reader.assets(),
        link.workspaceName(),
        content.title(),
        """
        %s%s%s<p class="eyebrow">%s</p>
        <h1 dir="auto">%s</h1>
        %s%s<section aria-labelledby="when">
        <h2 id="when">%s</h2>
        %s%s</section>
        %s<section aria-labelledby="preview">
        <h2 id="preview">%s</h2>
        %s%s</section>
        %s%s%s\
        """
            .formatted(
                skip(),
                link.contents().size() > 1 ? back() : "",
                notice,
                reader.say("for", link.recipientName()),
                Reader.text(content.title()),
                ReviewPage.status(reader, content),
                ReviewPage.message(link),
                reader.say("when"),
                Planned.times(reader, content),
                Planned.zones(reader, path(), chosen),
                changes == null ? "" : Changes.html(reader, changes, content.channels()),
                reader.say("preview"),
                channels(channel),
                article(channel),
                comments(),
                decision(),
                ReviewPage.validity(reader)));
  }

  private String path() {
    return "/contents/" + detail.content().id();
  }

  private String skip() {
    return mayDecide()
        ? "<p class=\"skip\"><a href=\"#decide\">" + reader.say("skip") + "</a></p>\n"
        : "";
  }

  private String back() {
    return "<p><a href=\"%s\">← %s</a></p>\n".formatted(reader.to("", null), reader.say("back"));
  }

  private @Nullable SharedChannel channel() {
    List<SharedChannel> channels = detail.content().channels();
    Long wanted = chosen;
    return channels.stream()
        .filter(channel -> wanted == null || channel.id() == wanted)
        .findFirst()
        .orElse(channels.isEmpty() ? null : channels.getFirst());
  }

  private String channels(@Nullable SharedChannel shown) {
    List<SharedChannel> channels = detail.content().channels();
    if (shown == null || channels.size() < 2) {
      return "";
    }
    return "<nav class=\"channels\" aria-label=\"%s\"><ul>\n%s</ul></nav>\n"
        .formatted(
            reader.say("preview.channels"),
            channels.stream()
                .map(channel ->
                    "<li><a href=\"%s#preview\"%s dir=\"auto\">%s</a></li>\n"
                        .formatted(
                            reader.to(path(), channel.id()),
                            channel.equals(shown) ? " aria-current=\"true\"" : "",
                            Reader.text(channel.name())))
                .collect(Collectors.joining()));
  }

  private String article(@Nullable SharedChannel channel) {
    Article article =
        channel == null
            ? detail.article()
            : detail.variants().getOrDefault(channel.id(), detail.article());
    String files = reader.base() + "/media/";
    String author = article.author();
    return """
    <article class="preview">
    <p class="where">%s</p>
    %s<h3 class="headline" dir="auto">%s</h3>
    %s%s%s<div class="body" dir="auto">%s</div>
    %s</article>
    """
        .formatted(
            channel == null
                ? reader.say("preview.none")
                : reader.say("preview.on", channel.name(), channel.platform()),
            terms("categories", article.categories()),
            Reader.text(article.title()),
            article.excerpt().isEmpty()
                ? ""
                : "<p class=\"standfirst\" dir=\"auto\">"
                    + Reader.text(article.excerpt())
                    + "</p>\n",
            author == null ? "" : "<p class=\"hint\">" + reader.say("by", author) + "</p>\n",
            article
                .coverMedia()
                .map(cover ->
                    "<img class=\"cover\" src=\"%s%s\" alt=\"%s\">\n"
                        .formatted(
                            Reader.text(files),
                            cover.sha256(),
                            cover.alt().isEmpty() ? reader.say("cover") : Reader.text(cover.alt())))
                .orElse(""),
            Rendering.shown(article.html(), files),
            terms("tags", article.tags()));
  }

  private String terms(String what, List<String> names) {
    return names.isEmpty()
        ? ""
        : "<p class=\"hint\">%s: <span dir=\"auto\">%s</span></p>\n"
            .formatted(reader.say(what), Reader.text(String.join(", ", names)));
  }

  private String comments() {
    List<ClientComment> comments = detail.comments();
    boolean may = reader.link().rights().include(LinkRights.COMMENT);
    if (comments.isEmpty() && !may) {
      return "";
    }
    String list =
        comments.isEmpty()
            ? "<p class=\"hint\">" + reader.say("comments.none") + "</p>\n"
            : comments.stream()
                .filter(comment -> comment.answers() == null)
                .map(comment -> comment(comment) + answers(comment, comments))
                .collect(Collectors.joining());
    Forms forms = new Forms(reader, detail.content(), chosen, values, errors);
    return """
    <section aria-labelledby="comments">
    <h2 id="comments">%s</h2>
    %s%s</section>
    """
        .formatted(reader.say("comments"), list, may ? forms.comment() : "");
  }

  private String answers(ClientComment comment, List<ClientComment> all) {
    return all.stream()
        .filter(answer -> Long.valueOf(comment.id()).equals(answer.answers()))
        .map(this::comment)
        .collect(Collectors.joining());
  }

  private String comment(ClientComment comment) {
    return """
    <div class="comment%s">
    <p class="hint"><strong dir="auto">%s</strong> · <time datetime="%s">%s</time> · %s</p>
    <p class="said" dir="auto">%s</p>
    </div>
    """
        .formatted(
            comment.answers() == null ? "" : " answer",
            Reader.text(comment.name()),
            comment.createdAt(),
            Reader.text(reader.time(comment.createdAt())),
            comment.answers() == null
                ? reader.say("comment.on", comment.revision())
                : reader.say("comment.answer"),
            Reader.text(comment.text()));
  }

  private boolean mayDecide() {
    return reader.link().rights().include(LinkRights.APPROVE);
  }

  private String decision() {
    return mayDecide()
        ? new Forms(reader, detail.content(), chosen, values, errors).decision(detail.approved())
        : "";
  }
}
