package presstime.server.moderation;

import org.jspecify.annotations.Nullable;

/**
 * Something to be said about a content.
 *
 * @param revision number of the one it is about; null for the current one
 * @param field title, excerpt, body or text; null for the whole revision
 * @param exact the quote; null for the whole field
 * @param prefix just before it, to tell it from others; null where there are none
 * @param start where it begins, in code points; null to look for it
 */
public record NewReviewComment(
    @Nullable Integer revision,
    @Nullable String field,
    @Nullable String exact,
    @Nullable String prefix,
    @Nullable String suffix,
    @Nullable Integer start,
    @Nullable Integer end,
    String text) {}
