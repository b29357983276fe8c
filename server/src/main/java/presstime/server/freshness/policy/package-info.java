/**
 * Pure functions of freshness: when a content is due, what its expiry comes to, which reminder is
 * told.
 */
@NullMarked
package presstime.server.freshness.policy;

import org.jspecify.annotations.NullMarked;
