package presstime.server.scheduling;

import static presstime.database.Tables.HOLIDAY_CALENDAR;
import static presstime.database.Tables.PUBLISHING_SETTINGS;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.HolidayCalendarRecord;
import presstime.platform.Http;
import presstime.platform.http.GuardedHttp;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;

/** Calendars of days to leave out, imported once and named by any channel of the workspace. */
@Service
public class HolidayCalendars {

  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final Duration FETCH_WITHIN = Duration.ofSeconds(20);
  private static final int YEARS_AHEAD = 5;

  private final DSLContext database;
  private final SettingsColumns columns;
  private final GuardedHttp http;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  HolidayCalendars(
      DSLContext database,
      SettingsColumns columns,
      GuardedHttp http,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.database = database;
    this.columns = columns;
    this.http = http;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param source where it was fetched; null when it was uploaded
   */
  public record HolidayCalendar(
      String name, @Nullable String source, List<Blackout> blackouts, Instant importedAt) {}

  /** All of the workspace, by name. */
  @Transactional(readOnly = true)
  public List<HolidayCalendar> list(Caller caller) {
    return database
        .selectFrom(HOLIDAY_CALENDAR)
        .where(HOLIDAY_CALENDAR.WORKSPACE_ID.eq(caller.workspaceId()))
        .orderBy(HOLIDAY_CALENDAR.NAME)
        .fetch(row ->
            new HolidayCalendar(
                row.getName(),
                row.getSource(),
                columns.blackouts(row.getBlackouts()),
                row.getImportedAt()));
  }

  /** Fetches the text of a calendar, from public addresses only. */
  public String fetch(String address) {
    try {
      URI uri = new URI(address.strip());
      Http.Response response = http.within(FETCH_WITHIN).send(Http.Request.get(uri, Map.of()));
      if (response.ok()) {
        return response.text();
      }
      throw refused("It answered " + response.status() + ".");
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw refused("It is no address.");
    } catch (Http.Failure e) {
      throw refused("There was no answer: " + e.getMessage());
    }
  }

  private static InvalidField refused(String why) {
    return new InvalidField("url", why, "Send the address of an .ics file, or the file itself.");
  }

  /**
   * Imports a calendar, or imports it anew: its days take the place of those it had.
   *
   * @param name lower-case letters, digits and hyphens
   * @param text an iCalendar file
   * @param source where it was fetched; null when it was uploaded
   * @throws InvalidField when it cannot be read
   */
  @Transactional
  public HolidayCalendar put(Caller caller, String name, String text, @Nullable String source) {
    if (!name.matches(NAME) || name.length() > 60) {
      throw new InvalidField(
          "name", "'" + name + "' is no name.", "Use lower-case letters, digits and hyphens.");
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Blackout> blackouts =
        IcsBlackouts.read(text, today.minusDays(1), today.plusYears(YEARS_AHEAD));
    HolidayCalendarRecord row = database.newRecord(HOLIDAY_CALENDAR);
    row.setWorkspaceId(caller.workspaceId());
    row.setName(name);
    row.setSource(source);
    row.setBlackouts(columns.blackouts(blackouts));
    row.setImportedAt(now);
    database
        .insertInto(HOLIDAY_CALENDAR)
        .set(row)
        .onConflict(HOLIDAY_CALENDAR.WORKSPACE_ID, HOLIDAY_CALENDAR.NAME)
        .doUpdate()
        .set(row)
        .execute();
    tell(caller, name, now);
    return new HolidayCalendar(name, source, blackouts, now);
  }

  /** Removes one that no channel names any more. */
  @Transactional
  public void delete(Caller caller, String name) {
    if (!naming(caller, name).isEmpty()) {
      throw new InvalidField(
          "name",
          "Channels " + naming(caller, name) + " name it.",
          "Take it out of their holiday_calendars first.");
    }
    int removed =
        database
            .deleteFrom(HOLIDAY_CALENDAR)
            .where(
                HOLIDAY_CALENDAR.WORKSPACE_ID.eq(caller.workspaceId()),
                HOLIDAY_CALENDAR.NAME.eq(name))
            .execute();
    if (removed == 0) {
      throw new NotFound("holiday calendar", name);
    }
  }

  private void tell(Caller caller, String name, Instant now) {
    for (long channel : naming(caller, name)) {
      events.publishEvent(
          new PublishingSettingsChanged(caller.workspaceId(), channel, caller.actor(), now));
    }
  }

  private List<Long> naming(Caller caller, String name) {
    return database
        .select(PUBLISHING_SETTINGS.CHANNEL_ID)
        .from(PUBLISHING_SETTINGS)
        .where(
            PUBLISHING_SETTINGS.WORKSPACE_ID.eq(caller.workspaceId()),
            DSL.val(name).eq(DSL.any(PUBLISHING_SETTINGS.HOLIDAY_CALENDARS)))
        .orderBy(PUBLISHING_SETTINGS.CHANNEL_ID)
        .fetch(PUBLISHING_SETTINGS.CHANNEL_ID);
  }
}
