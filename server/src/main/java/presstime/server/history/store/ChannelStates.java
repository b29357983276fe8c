package presstime.server.history.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.history.chain.Fact;

/** What was on a channel after the last thing the history knows. */
@Component
public class ChannelStates {

  private final JdbcClient database;

  ChannelStates(JdbcClient database) {
    this.database = database;
  }

  /** A content on a channel. */
  public record Place(long contentId, long channelId) {}

  /**
   * What is there.
   *
   * @param now {@code unknown} after an outcome nobody could tell
   * @param known the same without those
   */
  public record State(String now, String known) {

    /** Nothing was ever sent. */
    public static final State ABSENT = new State("absent", "absent");

    /** After a delivery of this action has ended so. */
    public State after(Fact fact) {
      String outcome = String.valueOf(fact.execution().outcome());
      String next =
          switch (outcome) {
            case "published" -> "live";
            case "withdrawn" -> fact.kind().equals("delete") ? "deleted" : "withdrawn";
            case "unconfirmed" -> "unknown";
            default -> known;
          };
      return new State(next, next.equals("unknown") ? known : next);
    }
  }

  /** Of these places. */
  public Map<Place, State> of(Collection<Place> places) {
    List<Place> all = List.copyOf(places);
    Map<Place, State> states = new HashMap<>();
    database
        .sql(
            """
            SELECT p.content, p.channel, n.to_state AS now, k.to_state AS known
            FROM unnest(?::bigint[], ?::bigint[]) AS p (content, channel)
            CROSS JOIN LATERAL (
              SELECT to_state FROM history_entry h WHERE h.content_id = p.content AND h.channel_id = p.channel
                AND h.to_state IS NOT NULL ORDER BY h.position DESC LIMIT 1) n
            LEFT JOIN LATERAL (
              SELECT to_state FROM history_entry h WHERE h.content_id = p.content AND h.channel_id = p.channel
                AND h.to_state <> 'unknown' ORDER BY h.position DESC LIMIT 1) k ON true
            """)
        .param(all.stream().map(Place::contentId).toArray(Long[]::new))
        .param(all.stream().map(Place::channelId).toArray(Long[]::new))
        .query(row -> {
          String known = row.getString("known");
          states.put(
              new Place(row.getLong("content"), row.getLong("channel")),
              new State(row.getString("now"), known == null ? "absent" : known));
        });
    return states;
  }
}
