package presstime.server.recurrence.rule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cron expression of five fields, as crontab(5) has them. It is evaluated on a clock without
 * changes, so that a clock change is treated as everywhere else.
 *
 * @param text the expression, single spaces between its fields
 */
public record Cron(String text) implements Rule {

  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  /**
   * Reads an expression.
   *
   * @throws BadRule when it is none, saying what is wrong
   */
  public static Cron parse(String written) {
    String text = written.strip().replaceAll("\\s+", " ");
    execution(text);
    return new Cron(text);
  }

  @Override
  public Kind kind() {
    return Kind.CRON;
  }

  @Override
  public Iterator<LocalDateTime> readings(LocalDateTime start, LocalDateTime from) {
    LocalDateTime first = from.isAfter(start) ? from : start;
    return new Readings(execution(text), first.minusNanos(1));
  }

  private static ExecutionTime execution(String text) {
    try {
      return ExecutionTime.forCron(PARSER.parse(text).validate());
    } catch (IllegalArgumentException e) {
      throw new BadRule("It is no cron expression of five fields: " + e.getMessage());
    }
  }

  private static final class Readings implements Iterator<LocalDateTime> {
    private final ExecutionTime cron;
    private @Nullable LocalDateTime next;

    Readings(ExecutionTime cron, LocalDateTime after) {
      this.cron = cron;
      this.next = following(after);
    }

    private @Nullable LocalDateTime following(LocalDateTime time) {
      Optional<ZonedDateTime> found = cron.nextExecution(time.atZone(ZoneOffset.UTC));
      return found.map(ZonedDateTime::toLocalDateTime).orElse(null);
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public LocalDateTime next() {
      LocalDateTime reading = next;
      if (reading == null) {
        throw new NoSuchElementException();
      }
      next = following(reading);
      return reading;
    }
  }
}
