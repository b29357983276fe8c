/**
 * The contract between Presstime and a destination. A platform turns one {@link
 * presstime.platform.Dispatch} into one {@link presstime.platform.Outcome}, says what it can do in
 * its {@link presstime.platform.Descriptor}, and is held to that by the contract suite in {@code
 * platform-testkit}.
 *
 * <p>Nothing here knows about the server, the database or a framework.
 */
@NullMarked
package presstime.platform;

import org.jspecify.annotations.NullMarked;
