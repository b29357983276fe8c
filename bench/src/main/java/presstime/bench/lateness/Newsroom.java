package presstime.bench.lateness;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import presstime.bench.product.Editor;
import presstime.bench.sink.SinkPlatform;

/** Writes and schedules many articles, one after the other. */
final class Newsroom {

  private static final String PARAGRAPH =
      """
      The council met on *Tuesday* and decided, with nine votes to four, that the **old bridge** will be
      closed from March. Repairs take [two years](https://news.example/bridge) and cost twelve million; the
      ferry runs every ten minutes until then, at night every half hour, and bicycles travel free.

      """;

  /** About 600 words, with headings, a list and a table: what rendering costs belongs to it. */
  private static final String BODY =
      "## What was decided\n\n"
          + PARAGRAPH.repeat(5)
          + "## What it means\n\n- longer ways\n- a ferry\n- dust\n\n"
          + "| from | until |\n|---|---|\n| March | April |\n| May | June |\n\n"
          + PARAGRAPH.repeat(5);

  private final Editor editor;

  Newsroom(Editor editor) {
    this.editor = editor;
  }

  long siteChannel() throws IOException, InterruptedException {
    return editor.site();
  }

  long sinkChannel(URI address) throws IOException, InterruptedException {
    return editor.channel(SinkPlatform.ID, Map.of("url", address.toString()));
  }

  /** Approved articles; answers their numbers. */
  List<Long> write(int count) throws IOException, InterruptedException {
    List<Long> written = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      written.add(editor.approved("The old bridge, part " + number, BODY));
    }
    return written;
  }

  void schedule(Map<Long, Instant> due, long channel) throws IOException, InterruptedException {
    for (Map.Entry<Long, Instant> item : due.entrySet()) {
      editor.schedule(item.getKey(), channel, item.getValue());
    }
  }
}
