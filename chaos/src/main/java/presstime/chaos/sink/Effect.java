package presstime.chaos.sink;

import java.time.Instant;

/**
 * Something readers of a site could see, in the order in which it happened.
 *
 * @param number counts all effects of the sink, from 1
 * @param at by the machine's true clock
 * @param post the site's number of the post
 * @param key the publication's key, from the marker in the post
 * @param words the words in double brackets by which the article names itself and its revision
 * @param kind what became of the post
 */
public record Effect(
    int number, Instant at, String site, long post, String key, String words, Kind kind) {

  /** What became of a post. */
  public enum Kind {
    /** Readers see it, who did not before. */
    PUBLIC,
    /** Readers see another text. */
    CHANGED,
    /** Readers see it no longer. */
    HIDDEN
  }
}
