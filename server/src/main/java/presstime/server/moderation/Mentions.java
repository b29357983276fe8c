package presstime.server.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.MentionRecord;
import presstime.server.content.HistoryNoted;
import presstime.server.identity.Caller;
import presstime.server.identity.Member;
import presstime.server.identity.Members;
import presstime.server.identity.Permission;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;
import presstime.server.moderation.policy.MentionText;
import presstime.server.moderation.policy.MentionText.Person;
import presstime.server.moderation.store.MentionRows;

/**
 * Members addressed by name in comments and notes. Nobody is told of what they wrote themselves.
 */
@Service
public class Mentions {

  private final MentionRows rows;
  private final Members members;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Mentions(
      MentionRows rows, Members members, ApplicationEventPublisher events, InstantSource clock) {
    this.rows = rows;
    this.members = members;
    this.events = events;
    this.clock = clock;
  }

  /** A part of the caller's, newest first. */
  @Transactional(readOnly = true)
  public Page<Mention> page(
      Caller caller, @Nullable Boolean unread, int limit, @Nullable Cursor before) {
    return Page.of(
        rows.page(caller.workspaceId(), caller.accountId(), unread, before, limit + 1),
        limit,
        mention -> Cursor.of(mention.id()));
  }

  /** How many of the caller's are unread. */
  @Transactional(readOnly = true)
  public int unread(Caller caller) {
    return rows.unread(caller.workspaceId(), caller.accountId());
  }

  /**
   * Says that one was read, or that it was not.
   *
   * @throws NotFound when it is not the caller's
   */
  @Transactional
  public Mention mark(Caller caller, long id, boolean read) {
    rows.mark(caller.workspaceId(), caller.accountId(), id, read ? clock.instant() : null);
    return rows.find(caller.workspaceId(), caller.accountId(), id)
        .orElseThrow(() -> new NotFound("mention", id));
  }

  /** All were read; answers how many were not before. */
  @Transactional
  public int readAll(Caller caller) {
    return rows.mark(caller.workspaceId(), caller.accountId(), null, clock.instant());
  }

  /**
   * Keeps whom a text addresses, and tells those who were not addressed there before.
   *
   * @param by account of who wrote it; null for somebody from outside
   */
  void record(
      long workspaceId,
      long contentId,
      String kind,
      long sourceId,
      String text,
      @Nullable Long by,
      String actor) {
    Set<Long> meant = found(workspaceId, text).people();
    meant.removeIf(one -> Objects.equals(one, by));
    rows.keepOnly(kind, sourceId, meant);
    Instant now = clock.instant();
    for (long accountId : meant) {
      boolean isNew =
          rows.add(
              new MentionRecord()
                  .setWorkspaceId(workspaceId)
                  .setAccountId(accountId)
                  .setContentId(contentId)
                  .setKind(kind)
                  .setSourceId(sourceId)
                  .setActor(actor)
                  .setCreatedAt(now));
      if (isNew) {
        events.publishEvent(
            new MemberMentioned(workspaceId, contentId, accountId, kind, sourceId, actor, now));
      }
    }
  }

  /** The words are gone, and with them whom they addressed. */
  void forget(String kind, long sourceId) {
    rows.keepOnly(kind, sourceId, List.of());
  }

  /** Whom texts address, by the number of their source. */
  Map<Long, Addressed> of(long workspaceId, String kind, Map<Long, String> texts) {
    if (texts.values().stream().noneMatch(text -> text.contains("@"))) {
      return Map.of();
    }
    Map<Long, List<Long>> told = rows.of(kind, texts.keySet());
    List<Person> people = people(workspaceId);
    Map<Long, String> names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
    return texts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one ->
                    new Addressed(
                        who(told.getOrDefault(one.getKey(), List.of()), names),
                        MentionText.in(one.getValue(), people).others().entrySet().stream()
                            .map(other -> new Addressed.Other(other.getKey(), other.getValue()))
                            .toList())));
  }

  private static List<Addressed.Who> who(Collection<Long> ids, Map<Long, String> names) {
    return ids.stream()
        .filter(names::containsKey)
        .map(id -> new Addressed.Who(id, Objects.requireNonNull(names.get(id))))
        .toList();
  }

  private MentionText.Found found(long workspaceId, String text) {
    return text.contains("@")
        ? MentionText.in(text, people(workspaceId))
        : new MentionText.Found(Set.of(), Map.of());
  }

  /** Those who may read contents. */
  private List<Person> people(long workspaceId) {
    return members.list(workspaceId).stream()
        .filter(member -> member.role().permissions().contains(Permission.CONTENT_READ))
        .map((Member member) -> new Person(member.accountId(), member.name()))
        .toList();
  }

  /** The note of a step, of an approval among several, or of what left the state as it was. */
  @EventListener
  void on(HistoryNoted event) {
    if (event.note().contains("@")) {
      String actor = event.actor();
      Long by = actor.matches("account/\\d{1,18}") ? Long.valueOf(actor.substring(8)) : null;
      record(
          event.workspaceId(),
          event.contentId(),
          "transition",
          event.lineId(),
          event.note(),
          by,
          actor);
    }
  }
}
