/** The dry run over HTTP. */
@NullMarked
package presstime.server.dryrun.web;

import org.jspecify.annotations.NullMarked;
