package presstime.platform.wordpress;

import java.io.IOException;
import java.util.Base64;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.Dispatch;
import presstime.platform.Media;
import presstime.platform.Publication;
import presstime.platform.Seo;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bridge's request for one dispatch; the same dispatch makes the same request, byte by byte.
 */
final class BridgeRequest {
  private BridgeRequest() {}

  static ObjectNode of(Dispatch dispatch, ChannelAccess channel, Claim claim) {
    Article article = dispatch.article();
    Publication target = dispatch.target();
    ObjectNode request = Json.object();
    request.put("idempotency_key", dispatch.key().toString());
    if (target != null) {
      putTarget(request, target, claim);
    }
    request.put("content_id", Long.toString(article.contentId()));
    request.put("title", Text.escaped(article.title()));
    request.put("content_html", Body.of(article.html()).html());
    request.put("excerpt", Text.escaped(article.excerpt()));
    request.put("slug", article.slug());
    if (dispatch.action() == Action.PUBLISH) {
      request.put("status", "publish");
    }
    String author = channel.setting("author");
    if (!author.isEmpty()) {
      request.put("author", author);
    }
    article.categories().forEach(request.putArray("categories")::add);
    article.tags().forEach(request.putArray("tags")::add);
    putImages(request, article);
    request.set("seo", seo(article.seo()));
    return request;
  }

  /**
   * By its key where the bridge made this post under it; else by number and key, which then have to
   * fit: the post may have been made without the bridge, and the number mean another one by now.
   */
  static void putTarget(ObjectNode request, Publication target, Claim claim) {
    long id = id(target);
    if (!claim.made() || claim.postId() != id) {
      request.put("post_id", id);
    }
    request.put("publication_key", target.key().toString());
  }

  /** The post's number. A publication that another kind of channel made has none here. */
  private static long id(Publication target) {
    if (!target.externalId().matches("\\d{1,18}")) {
      throw Stop.rejected(PostProblems.DELETED.withDetail("Post " + target.externalId()));
    }
    return Long.parseLong(target.externalId());
  }

  private static void putImages(ObjectNode request, Article article) {
    request.putNull("featured_image");
    ArrayNode images = request.putArray("images");
    for (Media file : article.media()) {
      if (file.sha256().equals(article.cover())) {
        request.set("featured_image", image(file));
      } else {
        images.add(image(file));
      }
    }
  }

  private static ObjectNode image(Media file) {
    try {
      return Json.object()
          .put("sha256", file.sha256())
          .put("filename", file.filename())
          .put("mime_type", file.mimeType())
          .put("alt", file.alt())
          .put("data_base64", Base64.getEncoder().encodeToString(file.bytes()));
    } catch (IOException e) {
      throw Stop.rejected(PostProblems.IMAGE_UNREADABLE.withDetail(file.filename()));
    }
  }

  private static ObjectNode seo(Seo seo) {
    return Json.object()
        .put("title", seo.title())
        .put("description", seo.description())
        .put("focus_keyword", seo.focusKeyword());
  }
}
