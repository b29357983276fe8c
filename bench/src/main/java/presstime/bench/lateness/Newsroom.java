package presstime.bench.lateness;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import presstime.bench.product.Editor;
import presstime.bench.sink.SinkPlatform;

/** Writes and schedules many articles, one after the other. */
final class Newsroom {

  private static final String[] WORDS =
      """
      council met decided nine votes four old bridge closed march repairs take years cost million ferry runs every ten
      minutes until night half hour bicycles travel free harbour pilot storm tide crane cargo customs strike wage mayor
      budget school roof garden market baker bread price winter heating library opening concert choir museum painting
      tram line delay ticket police witness court verdict lawyer hospital nurse shift clinic river flood dam forest fire
      wolf sheep farmer harvest rain drought bee apple orchard cider festival stage goal match league coach injury
      """
          .split("\\s+");

  private static final int WORDS_IN_A_PARAGRAPH = 55;

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
      written.add(editor.approved("The old bridge, part " + number, body(number)));
    }
    return written;
  }

  /**
   * About 600 words, with headings, a list and a table: what rendering costs belongs to it. Each
   * article has a text of its own, as people's have, and the same in every run: a desk that is
   * given one text again and again is busy with telling so.
   */
  private static String body(int number) {
    Random random = new Random(number);
    return "## What was decided\n\n"
        + paragraphs(random)
        + "## What it means\n\n- longer ways\n- a ferry\n- dust\n\n"
        + "| from | until |\n|---|---|\n| March | April |\n| May | June |\n\n"
        + paragraphs(random);
  }

  private static String paragraphs(Random random) {
    StringBuilder text = new StringBuilder();
    for (int paragraph = 0; paragraph < 5; paragraph++) {
      text.append("On *Tuesday* the **old bridge** [again](https://news.example/bridge):");
      for (int word = 0; word < WORDS_IN_A_PARAGRAPH; word++) {
        text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      text.append(".\n\n");
    }
    return text.toString();
  }

  void schedule(Map<Long, Instant> due, long channel) throws IOException, InterruptedException {
    for (Map.Entry<Long, Instant> item : due.entrySet()) {
      editor.schedule(item.getKey(), channel, item.getValue());
    }
  }
}
