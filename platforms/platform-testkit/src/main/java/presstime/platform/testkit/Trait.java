package presstime.platform.testkit;

/** What a platform's destination carries; what it lacks, the contract does not ask for. */
public enum Trait {
  /** It is reached over HTTP: faults of the network are played. */
  HTTP,
  TITLE,
  CATEGORIES,
  TAGS,
  IMAGES,
  /** It can change what the public already sees, in place. */
  IN_PLACE,
  /**
   * Two deliveries of one key at the same moment end in one publication. Without it the platform
   * relies on the engine's lease alone.
   */
  RACES
}
