package presstime.server.clients;

/**
 * What a workspace says about its clients' links.
 *
 * @param approval {@code counts}: a client's approval is an approval; {@code recorded}: an editor
 *     still approves
 * @param usualDays how long a link opens unless somebody says otherwise
 * @param longestDays how long it may at most
 * @param version grows with each change; 0 while nothing is set
 */
public record ClientSettings(String approval, int usualDays, int longestDays, int version) {

  /** Unless a workspace says otherwise. */
  public static final ClientSettings USUAL = new ClientSettings("recorded", 14, 90, 0);

  /** True when a client's approval is an approval. */
  public boolean counts() {
    return approval.equals("counts");
  }
}
