package presstime.platform.testkit;

import java.util.List;

/**
 * One thing that really is on the platform, public or not, as its own database or API tells it.
 *
 * @param id the platform's id, as in {@link presstime.platform.Publication#externalId()}
 * @param title plain text; empty where the platform has no titles
 * @param text the body, with or without markup; entities decoded
 * @param isPublic whether the public sees it
 * @param categories names, in any order
 * @param tags names, in any order
 * @param images how many images it shows, the cover included
 */
public record SeenPost(
    String id,
    String title,
    String text,
    boolean isPublic,
    List<String> categories,
    List<String> tags,
    int images) {

  public SeenPost {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
  }
}
