package presstime.platform.wordpress;

import presstime.platform.Problem;

/** Every fault of one post: why it was refused, or what the site changed about it. */
final class PostProblems {
  private PostProblems() {}

  static final Problem TITLE_MISSING =
      problem(
          "title_missing",
          "The title is missing",
          "A post needs one.",
          "Give the article a title.");

  static final Problem NOT_ALLOWED =
      problem(
          "not_allowed",
          "The WordPress user may not do this",
          "The role lacks the capability, or the post belongs to somebody else.",
          "Give the user the role Editor, or use another user.");

  static final Problem REFUSED =
      problem(
          "refused",
          "WordPress refuses the request",
          "It says why in the detail.",
          "Change what it complains of and publish again.");

  static final Problem TOO_LARGE =
      problem(
          "too_large",
          "The site refuses so much data",
          "An image or the article is over the web server's or PHP's limit.",
          "Use smaller images, or raise upload_max_filesize, post_max_size and the web server's"
              + " limit.");

  static final Problem IMAGE_REJECTED =
      problem(
          "image_rejected",
          "WordPress refuses an image",
          "Its type is not allowed on the site, or the file is damaged.",
          "Use JPEG, PNG, GIF or WebP, or allow the type on the site.");

  static final Problem TOO_MANY_IMAGES =
      problem(
          "too_many_images",
          "The article has too many images",
          "A post takes at most 200.",
          "Make several articles of it.");

  static final Problem NAME_TOO_LONG =
      problem(
          "name_too_long",
          "The name of a category or tag is too long",
          "WordPress keeps at most 200 characters of it; & < and > count as four or five.",
          "Give it a shorter name.");

  static final Problem IMAGE_UNREADABLE =
      problem(
          "image_unreadable",
          "An image cannot be read",
          "The file is not where it was stored.",
          "Add the image to the article again.");

  static final Problem IMAGE_MISSING =
      problem(
          "image_missing",
          "An image of the article is not among its files",
          "The text shows an image that was not handed over.",
          "Add the image to the article again.");

  static final Problem AUTHOR_UNKNOWN =
      problem(
          "author_unknown",
          "The site has no such author",
          "The channel's author is neither a login nor a number of a user there.",
          "Correct the channel's author, or leave it empty.");

  static final Problem TAKEN_DOWN =
      problem(
          "taken_down",
          "Somebody took the post down in WordPress",
          "It was put into the trash or is no longer public, and not by us. What a person took"
              + " down is not published again unasked.",
          "Put it back in WordPress, then try again; or publish the article as a new one.");

  static final Problem DELETED =
      problem(
          "deleted_there",
          "The post was deleted in WordPress",
          "It is no longer there. What a person deleted is not published again unasked.",
          "Publish the article as a new one if it should come back.");

  static final Problem NOT_OURS =
      problem(
          "not_ours",
          "Another post has this number on the site",
          "The channel leads to another site than before, the site was put back to an older state,"
              + " or the post was made anew there. What is not ours is left as it is.",
          "Look at the post on the site. If the channel is right, publish the article as a new"
              + " one.");

  static final Problem NOTHING_THERE =
      problem(
          "nothing_published",
          "There is nothing to take down",
          "No post of this article is on the site.",
          "Nothing.");

  static final Problem NOT_PUBLIC =
      problem(
          "not_public",
          "WordPress keeps the post back",
          "It took the post and did not make it public; a plugin may hold it for review.",
          "Publish it in WordPress, or let the plugin pass posts of this user.");

  static final Problem INCOMPLETE =
      problem(
          "incomplete",
          "The site completes another request first",
          "An earlier request for this post stopped midway.",
          "Nothing: it is tried again.");

  static final Problem IN_PROGRESS =
      problem(
          "in_progress",
          "The site is still busy with it",
          "An earlier request for this post has not ended.",
          "Nothing: it is tried again when the site asks for it.");

  static final Problem UNSUPPORTED =
      problem(
          "unsupported_by_bridge",
          "The site's bridge cannot do this",
          "The original IGNY8 bridge can publish, and update what it published, and nothing else.",
          "Install Presstime's bridge plugin, or do it in WordPress.");

  static final Problem SLUG_CHANGED =
      problem(
          "slug_changed",
          "The address ends differently",
          "The site has something else under that slug, so WordPress added a number or changed it.",
          "Choose another slug if it matters.");

  static final Problem CONTENT_CHANGED =
      problem(
          "content_changed",
          "WordPress changed the text",
          "Its filter removed something that this user may not publish, such as an embed.",
          "Compare the post with the article. An administrator's account filters less.");

  static final Problem TITLE_CHANGED =
      problem(
          "title_changed",
          "WordPress changed the title",
          "A plugin or filter did.",
          "Compare them.");

  static final Problem TERMS_DROPPED =
      problem(
          "terms_dropped",
          "Categories or tags are missing",
          "WordPress took the post and left them out, or the user may not create them.",
          "Create them in WordPress, or give the user the role Editor, and publish an update.");

  static final Problem COVER_DROPPED =
      problem(
          "cover_dropped",
          "The featured image is missing",
          "WordPress took the post and left it out; the theme or a plugin may not support it.",
          "Set it in WordPress.");

  static final Problem IMAGES_DROPPED =
      problem(
          "images_dropped",
          "Images in the text are missing",
          "WordPress took the post and left them out.",
          "Compare the post with the article.");

  static final Problem SEO_UNSUPPORTED =
      problem(
          "seo_unsupported",
          "Title and description for search engines were left out",
          "WordPress alone has no fields for them.",
          "Use the bridge plugin, which writes them for the usual SEO plugins.");

  private static Problem problem(String code, String title, String cause, String solution) {
    return new Problem("wordpress." + code, title, cause, solution);
  }
}
