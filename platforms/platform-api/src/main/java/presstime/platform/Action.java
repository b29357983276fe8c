package presstime.platform;

/** What a delivery does to one content on one channel. */
public enum Action {
  /** Make it public; where it was public before, make this revision the public one. */
  PUBLISH,
  /** Replace what is public by this revision. */
  UPDATE,
  /** Take it from the public, so that it can come back. */
  UNPUBLISH,
  /** Remove it. */
  DELETE;

  /** True when the public sees the article after this action. */
  public boolean makesPublic() {
    return this == PUBLISH || this == UPDATE;
  }
}
