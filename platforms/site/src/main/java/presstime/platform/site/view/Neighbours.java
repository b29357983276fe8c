package presstime.platform.site.view;

import org.jspecify.annotations.Nullable;
import presstime.platform.site.SitePage;

/** The live articles published just before and just after one; null at either end. */
public record Neighbours(@Nullable SitePage older, @Nullable SitePage newer) {}
