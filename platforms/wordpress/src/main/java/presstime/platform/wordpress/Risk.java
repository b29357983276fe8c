package presstime.platform.wordpress;

/** What a request may have done when its answer is lost. */
enum Risk {
  /** Nothing. */
  NONE,
  /** Something that the next attempt finds again and that no reader sees: a term, an image. */
  HARMLESS,
  /** Something to the post itself, so it must be asked for before anything is sent again. */
  EFFECT
}
