package presstime.server.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.AssigneeRecord;
import presstime.server.content.Reading;
import presstime.server.identity.Caller;
import presstime.server.identity.Member;
import presstime.server.identity.Members;
import presstime.server.identity.Role;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.moderation.store.AssigneeRows;

/** Who is asked to write or review which content, and until when. */
@Service
public class Assignees {

  private static final int LONGEST_NOTE = 2_000;

  private final AssigneeRows rows;
  private final Reading reading;
  private final Members members;
  private final Mentions mentions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Assignees(
      AssigneeRows rows,
      Reading reading,
      Members members,
      Mentions mentions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.reading = reading;
    this.members = members;
    this.mentions = mentions;
    this.events = events;
    this.clock = clock;
  }

  /** A content's, oldest first. */
  @Transactional(readOnly = true)
  public List<Assignee> of(Caller caller, long contentId) {
    reading.get(caller, contentId);
    return rows.of(caller.workspaceId(), contentId).stream()
        .map(one -> one.seenBy(caller))
        .toList();
  }

  /**
   * Asks a member to do something; who is asked for it already gets the date and the note anew.
   *
   * @param who number or e-mail of a member
   */
  @Transactional
  public Assignee assign(
      Caller caller, long contentId, String who, Duty duty, @Nullable Instant dueAt, String note) {
    reading.get(caller, contentId);
    Member member = member(caller.workspaceId(), who);
    String words = words(note);
    Instant now = clock.instant();
    rows.lockAsking(contentId);
    AssigneeRecord row = rows.lock(contentId, member.accountId(), duty.word()).orElse(null);
    if (row == null) {
      row =
          rows.insert(
              new AssigneeRecord()
                  .setWorkspaceId(caller.workspaceId())
                  .setContentId(contentId)
                  .setAccountId(member.accountId())
                  .setDuty(duty.word())
                  .setDueAt(dueAt)
                  .setNote(words)
                  .setCreatedBy(caller.actor())
                  .setCreatedAt(now)
                  .setUpdatedAt(now)
                  .setVersion(0));
      mention(caller, row);
      tell(caller, row, "assigned");
    } else if (!Objects.equals(row.getDueAt(), dueAt) || !row.getNote().equals(words)) {
      rows.update(row.setDueAt(dueAt).setNote(words).setUpdatedAt(now));
      mention(caller, row);
      tell(caller, row, "changed");
    }
    return get(caller, contentId, row.getId()).seenBy(caller);
  }

  /** Asks no longer. */
  @Transactional
  public void unassign(Caller caller, long contentId, long id) {
    end(caller, get(caller, contentId, id));
  }

  /** Takes one away and tells. */
  void end(Caller caller, Assignee assignee) {
    rows.remove(caller.workspaceId(), assignee.id());
    mentions.forget("assignment", assignee.id());
    events.publishEvent(
        new AssigneeChanged(
            caller.workspaceId(),
            assignee.contentId(),
            assignee.accountId(),
            assignee.duty(),
            "unassigned",
            assignee.dueAt(),
            assignee.note(),
            caller.actor(),
            clock.instant()));
  }

  private void mention(Caller caller, AssigneeRecord row) {
    mentions.record(
        row.getWorkspaceId(),
        row.getContentId(),
        "assignment",
        row.getId(),
        row.getNote(),
        caller.accountId(),
        caller.actor());
  }

  private Assignee get(Caller caller, long contentId, long id) {
    reading.get(caller, contentId);
    return rows.find(caller.workspaceId(), contentId, id)
        .orElseThrow(() -> new NotFound("assignee", id));
  }

  private Member member(long workspaceId, String who) {
    String wanted = who.strip();
    Member member =
        members.list(workspaceId).stream()
            .filter(one ->
                one.email().equalsIgnoreCase(wanted)
                    || Long.toString(one.accountId()).equals(wanted))
            .findFirst()
            .orElseThrow(() ->
                new InvalidField(
                    "member",
                    "Nobody in this workspace is \"" + who + "\".",
                    "Send the number or the e-mail of a member."));
    if (member.role() == Role.VIEWER) {
      throw new InvalidField(
          "member", member.name() + " is a viewer, and only looks.", "Ask somebody who may write.");
    }
    return member;
  }

  private static String words(String note) {
    String words = note.strip();
    if (words.length() > LONGEST_NOTE || words.indexOf(0) >= 0) {
      throw new InvalidField(
          "note", "The note is too long.", "Send at most " + LONGEST_NOTE + " characters.");
    }
    return words;
  }

  private void tell(Caller caller, AssigneeRecord row, String change) {
    events.publishEvent(
        new AssigneeChanged(
            caller.workspaceId(),
            row.getContentId(),
            row.getAccountId(),
            row.getDuty(),
            change,
            row.getDueAt(),
            row.getNote(),
            caller.actor(),
            clock.instant()));
  }
}
