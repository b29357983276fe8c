/** The built-in site: public pages and feeds of channels of the platform {@code site}. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "channels", "content"})
@NullMarked
package presstime.server.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
