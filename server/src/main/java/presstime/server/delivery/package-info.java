/** How: the delivery row, its state law, and the engine that carries it out. */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "channels", "content", "scheduling"})
@NullMarked
package presstime.server.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
