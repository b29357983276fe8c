package presstime.server.delivery;

import java.util.ArrayList;
import java.util.List;
import presstime.platform.http.Exchange;
import presstime.platform.http.Recorder;
import presstime.server.kernel.Json;

/** What was asked and answered during one delivery, for its timeline. */
final class ExchangeLog implements Recorder {

  /**
   * More than this says nothing more to a person, and a looping platform must not fill the disk.
   */
  private static final int MOST = 40;

  private final Json json;
  private final List<Exchange> exchanges = new ArrayList<>();

  ExchangeLog(Json json) {
    this.json = json;
  }

  @Override
  public synchronized void record(Exchange exchange) {
    if (exchanges.size() < MOST) {
      exchanges.add(exchange);
    }
  }

  /** Everything since the last call, as JSON that PostgreSQL can keep (it refuses U+0000). */
  synchronized String take() {
    String text = json.text(exchanges).replace("\\u0000", "\\ufffd");
    exchanges.clear();
    return text;
  }
}
