/**
 * The built-in site: a public site per channel, so that a scheduled article goes live with no
 * account anywhere. Publishing is a write by key into {@link presstime.platform.site.SiteStore};
 * the pages and feeds are rendered from it by {@link presstime.platform.site.view}.
 */
@NullMarked
package presstime.platform.site;

import org.jspecify.annotations.NullMarked;
