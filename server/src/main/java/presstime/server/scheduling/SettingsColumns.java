package presstime.server.scheduling;

import static presstime.database.Tables.PUBLISHING_SETTINGS;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.PublishingSettingsRecord;
import presstime.server.kernel.Json;

/** Publishing settings to and from their row. */
@Component
class SettingsColumns {

  private final DSLContext database;
  private final Json json;

  SettingsColumns(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /** A row of these settings; channel, workspace, version and time are the caller's to set. */
  PublishingSettingsRecord row(PublishingSettings settings) {
    PublishingSettingsRecord row = database.newRecord(PUBLISHING_SETTINGS);
    row.setAutoPublishEnabled(settings.autoPublishEnabled());
    row.setPublishDays(
        settings.publishDays().stream().map(SettingsRules::word).toArray(String[]::new));
    row.setPublishTimeSlots(
        settings.publishTimeSlots().stream().map(LocalTime::toString).toArray(String[]::new));
    row.setSlotCategories(
        json.column(settings.slotCategories().stream().map(SlotCategoriesText::of).toList()));
    row.setDailyPublishLimit(settings.limits().daily());
    row.setWeeklyPublishLimit(settings.limits().weekly());
    row.setMonthlyPublishLimit(settings.limits().monthly());
    row.setMinimumGapMinutes(settings.spacing().minimumGapMinutes());
    row.setLeadTimeMinutes(settings.spacing().leadTimeMinutes());
    row.setHorizonDays(settings.spacing().horizonDays());
    row.setSpreadMinutes(settings.spacing().spreadMinutes());
    row.setBlackouts(blackouts(settings.blackouts()));
    row.setHolidayCalendars(settings.holidayCalendars().toArray(String[]::new));
    return row;
  }

  PublishingSettings read(PublishingSettingsRecord row) {
    SlotCategoriesText[] kept = json.read(row.getSlotCategories(), SlotCategoriesText[].class);
    return new PublishingSettings(
        row.getAutoPublishEnabled(),
        Arrays.stream(row.getPublishDays())
            .map(word -> SettingsRules.day("publish_days", word))
            .collect(Collectors.<DayOfWeek>toSet()),
        Arrays.stream(row.getPublishTimeSlots()).map(LocalTime::parse).toList(),
        Arrays.stream(kept).map(text -> text.read("slot_categories")).toList(),
        new Limits(
            row.getDailyPublishLimit(), row.getWeeklyPublishLimit(), row.getMonthlyPublishLimit()),
        new Spacing(
            row.getMinimumGapMinutes(),
            row.getLeadTimeMinutes(),
            row.getHorizonDays(),
            row.getSpreadMinutes()),
        blackouts(row.getBlackouts()),
        List.of(row.getHolidayCalendars()),
        row.getVersion());
  }

  JSONB blackouts(List<Blackout> blackouts) {
    return json.column(blackouts.stream().map(BlackoutText::of).toList());
  }

  List<Blackout> blackouts(JSONB column) {
    return Arrays.stream(json.read(column, BlackoutText[].class)).map(BlackoutText::kept).toList();
  }
}
