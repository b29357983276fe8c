package presstime.server.scheduling;

import java.util.Optional;
import java.util.function.Function;

/** A rule that a free time must pass: what it objects to, or nothing. A pure function. */
public interface SlotRule extends Function<Candidate, Optional<Refusal>> {}
