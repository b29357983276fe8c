/**
 * Runs a private PostgreSQL server as a child of this process: unpacks it, creates the cluster,
 * starts it without root's rights, restarts it when it dies and stops it when this process ends.
 */
@NullMarked
package presstime.postgres;

import org.jspecify.annotations.NullMarked;
