package presstime.server.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where each of many signed in. Of one e-mail only the last places are kept, so that nobody can
 * have those of others forgotten.
 */
final class KnownPlaces {
  private static final int EMAILS = 20_000;
  private static final int PLACES = 16;

  private final Map<String, Set<String>> places = new Recent<>(EMAILS);

  synchronized boolean has(String email, String network) {
    Set<String> mine = places.get(email);
    return mine != null && mine.contains(network);
  }

  synchronized void add(String email, String network) {
    Set<String> mine =
        places.computeIfAbsent(
            email, ignored -> Collections.newSetFromMap(new Recent<String, Boolean>(PLACES)));
    mine.remove(network);
    mine.add(network);
  }

  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
