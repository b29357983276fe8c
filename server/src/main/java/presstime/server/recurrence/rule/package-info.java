/**
 * Which readings of a clock a rule gives (RFC 5545, section 3.8.5, and cron), and which instants
 * they are. Pure functions of their arguments; no framework, no database, no clock of their own.
 */
@NullMarked
package presstime.server.recurrence.rule;

import org.jspecify.annotations.NullMarked;
