package presstime.server.channels;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import presstime.database.tables.records.ChannelRecord;
import presstime.platform.ConnectionReport;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.server.channels.policy.FieldRules;
import presstime.server.channels.policy.FieldValues;
import presstime.server.channels.policy.Lateness;
import presstime.server.channels.secrets.SealedSecrets;
import presstime.server.channels.secrets.SecretsUnreadable;
import presstime.server.channels.store.ChannelRows;
import presstime.server.identity.Caller;
import presstime.server.identity.Workspaces;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Json;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;
import presstime.server.kernel.StaleVersion;

/** Connecting, testing, changing and disconnecting channels: what people do with them. */
@Service
public class Connections {

  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
  private static final int LONGEST_NAME = 200;

  private final ChannelRows rows;
  private final Workspaces workspaces;
  private final Platforms platforms;
  private final SealedSecrets sealed;
  private final UnsealedChannels unsealed;
  private final ConnectionTests tests;
  private final ConnectionTurns turns;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final Json json;

  Connections(
      ChannelRows rows,
      Workspaces workspaces,
      Platforms platforms,
      SealedSecrets sealed,
      UnsealedChannels unsealed,
      ConnectionTests tests,
      ConnectionTurns turns,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      InstantSource clock,
      Json json) {
    this.rows = rows;
    this.workspaces = workspaces;
    this.platforms = platforms;
    this.sealed = sealed;
    this.unsealed = unsealed;
    this.tests = tests;
    this.turns = turns;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.json = json;
  }

  /** One channel. */
  public ChannelDetails get(Caller caller, long id) {
    return details(found(caller, id));
  }

  /** A part of the workspace's channels, oldest first. */
  public Page<ChannelDetails> page(Caller caller, int limit, @Nullable Cursor after) {
    return Page.of(
            rows.page(caller.workspaceId(), after, limit + 1), limit, row -> Cursor.of(row.getId()))
        .map(this::details);
  }

  /** Tries a connection that is not saved. */
  public ConnectionReport test(
      String platformId,
      Map<String, ? extends @Nullable Object> settings,
      Map<String, ? extends @Nullable String> secrets) {
    Platform platform = platform(platformId);
    FieldValues values =
        FieldRules.apply(platform.descriptor(), FieldValues.NONE, settings, secrets);
    return tests.run(platform, 0, values);
  }

  /**
   * Tries a saved channel and keeps the report with it. When the channel is edited meanwhile the
   * report is not kept: it is about settings that are no more.
   */
  public ChannelDetails test(Caller caller, long id) {
    ChannelRecord row = found(caller, id);
    ConnectionReport report = tests.run(platform(row.getPlatform()), id, values(row));
    return inTransaction(() -> {
      ChannelRecord now = locked(caller, id);
      if (now.getVersion().equals(row.getVersion())) {
        Instant at = clock.instant();
        Problem problem = report.ok() ? null : report.problems().getFirst();
        turns.tried(caller.workspaceId(), id, problem, caller.actor(), at);
        now.setTestReport(json.column(report)).setTestedAt(at);
        rows.update(now);
      }
      return details(now);
    });
  }

  /**
   * Connects a channel.
   *
   * @throws InvalidField when a value breaks a rule
   * @throws ConnectionFailed when it is to be tested and cannot publish; nothing is saved
   */
  public ChannelDetails create(Caller caller, NewChannel channel) {
    Platform platform = platform(channel.platform());
    ChannelRecord row = blank(caller.workspaceId(), platform);
    row.setName(name(channel.name()));
    row.setTimeZone(
        (channel.timeZone() == null
                ? workspaces.zone(caller.workspaceId())
                : Lateness.zone("timeZone", channel.timeZone()))
            .getId());
    Policies.apply(channel.policy(), platform.descriptor(), row);
    FieldValues values =
        FieldRules.apply(
            platform.descriptor(), FieldValues.NONE, channel.settings(), channel.secrets());
    if (channel.test()) {
      ConnectionReport report = tests.run(platform, 0, values);
      if (!report.ok()) {
        throw new ConnectionFailed(report);
      }
      row.setTestReport(json.column(report)).setTestedAt(clock.instant());
    }
    return inTransaction(() -> details(insert(row, values, caller.actor())));
  }

  /** The site every workspace has. */
  ChannelSummary createBuiltInSite(long workspaceId, String name, ZoneId timeZone, String actor) {
    Platform platform = platform("site");
    ChannelRecord row = blank(workspaceId, platform).setName(name).setTimeZone(timeZone.getId());
    FieldValues values =
        FieldRules.apply(platform.descriptor(), FieldValues.NONE, Map.of(), Map.of());
    return inTransaction(() -> ChannelReading.summary(insert(row, values, actor)));
  }

  /**
   * Edits a channel. A report about other settings is forgotten.
   *
   * @param version the edit was made on
   * @throws StaleVersion when somebody else was faster
   */
  public ChannelDetails change(Caller caller, long id, int version, ChannelChange change) {
    return edit(
        caller,
        id,
        version,
        row -> {
          Platform platform = platform(row.getPlatform());
          if (change.name() != null) {
            row.setName(name(change.name()));
          }
          if (change.timeZone() != null) {
            row.setTimeZone(Lateness.zone("timeZone", change.timeZone()).getId());
          }
          if (change.enabled() != null) {
            row.setEnabled(change.enabled());
          }
          Policies.apply(change.policy(), platform.descriptor(), row);
          if (!change.settings().isEmpty() || !change.secrets().isEmpty()) {
            FieldValues before = values(row);
            FieldValues after =
                FieldRules.apply(
                    platform.descriptor(), before, change.settings(), change.secrets());
            store(row, before, after);
          }
        });
  }

  /**
   * Disconnects a channel for good: its secrets are erased at once.
   *
   * @param version as last read
   * @throws StaleVersion when somebody else changed it meanwhile
   */
  public void delete(Caller caller, long id, int version) {
    inTransaction(() -> {
      ChannelRecord row = checked(caller, id, version);
      Instant now = clock.instant();
      row.setSecrets(new byte[0])
          .setTestReport(null)
          .setTestedAt(null)
          .setDeletedAt(now)
          .setUpdatedAt(now)
          .setVersion(version + 1);
      rows.update(row);
      forgetAfterCommit(id);
      events.publishEvent(
          new ChannelDeleted(
              caller.workspaceId(), id, row.getPlatform(), row.getName(), caller.actor(), now));
      return row;
    });
  }

  private ChannelDetails edit(Caller caller, long id, int version, Consumer<ChannelRecord> change) {
    return inTransaction(() -> {
      ChannelRecord row = checked(caller, id, version);
      change.accept(row);
      Instant now = clock.instant();
      row.setVersion(version + 1).setUpdatedAt(now);
      rows.update(row);
      forgetAfterCommit(id);
      events.publishEvent(
          new ChannelChanged(
              caller.workspaceId(), id, row.getPlatform(), row.getName(), caller.actor(), now));
      return details(row);
    });
  }

  private void store(ChannelRecord row, FieldValues before, FieldValues after) {
    row.setSettings(json.column(after.settings()));
    if (!after.secrets().equals(before.secrets())) {
      row.setSecrets(sealed.seal(row.getWorkspaceId(), row.getId(), after.secrets()));
    }
    if (!after.equals(before)) {
      row.setTestReport((JSONB) null).setTestedAt(null);
    }
  }

  private ChannelRecord insert(ChannelRecord row, FieldValues values, String actor) {
    row.setSettings(json.column(values.settings()));
    rows.insert(row);
    if (!values.secrets().isEmpty()) {
      // The row's number is part of what is authenticated, so it has to be known first.
      row.setSecrets(sealed.seal(row.getWorkspaceId(), row.getId(), values.secrets()));
      rows.update(row);
    }
    events.publishEvent(
        new ChannelCreated(
            row.getWorkspaceId(),
            row.getId(),
            row.getPlatform(),
            row.getName(),
            actor,
            row.getCreatedAt()));
    return row;
  }

  private ChannelRecord blank(long workspaceId, Platform platform) {
    Instant now = clock.instant();
    ChannelRecord row = new ChannelRecord();
    row.setWorkspaceId(workspaceId)
        .setPlatform(platform.descriptor().id())
        .setSecrets(new byte[0])
        .setEnabled(true)
        .setVersion(0)
        .setCreatedAt(now)
        .setUpdatedAt(now);
    Policies.usual(platform.descriptor(), row);
    return row;
  }

  private ChannelDetails details(ChannelRecord row) {
    JSONB report = row.getTestReport();
    return new ChannelDetails(
        ChannelReading.summary(row),
        json.strings(row.getSettings().data()),
        new TreeSet<>(values(row).secrets().keySet()),
        report == null ? null : json.read(report, ConnectionReport.class),
        row.getTestedAt(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  /** Secrets that no key opens count as not entered, so that they can be entered again. */
  private FieldValues values(ChannelRecord row) {
    Map<String, String> secrets;
    try {
      secrets = sealed.unseal(row.getWorkspaceId(), row.getId(), row.getSecrets());
    } catch (SecretsUnreadable e) {
      LOG.warn("{} {}", e.getMessage(), e.solution());
      secrets = Map.of();
    }
    return new FieldValues(json.strings(row.getSettings().data()), secrets);
  }

  private ChannelRecord found(Caller caller, long id) {
    return rows.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("channel", id));
  }

  private ChannelRecord locked(Caller caller, long id) {
    return rows.lock(caller.workspaceId(), id).orElseThrow(() -> new NotFound("channel", id));
  }

  private ChannelRecord checked(Caller caller, long id, int version) {
    ChannelRecord row = locked(caller, id);
    if (row.getVersion() != version) {
      throw new StaleVersion("channel", version, row.getVersion());
    }
    return row;
  }

  private Platform platform(String id) {
    try {
      return platforms.get(id);
    } catch (NotFound e) {
      List<String> known =
          platforms.all().stream().map(platform -> platform.descriptor().id()).toList();
      throw new InvalidField(
          "platform", "There is no platform \"" + id + "\".", "Choose one of " + known + ".");
    }
  }

  private static String name(String text) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
      throw new InvalidField(
          "name", "The name is empty or too long.", "Send 1 to " + LONGEST_NAME + " characters.");
    }
    return name;
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private void forgetAfterCommit(long id) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            unsealed.forget(id);
          }
        });
  }
}
