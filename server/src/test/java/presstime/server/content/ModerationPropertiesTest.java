package presstime.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.CONTENT_TRANSITION;
import static presstime.database.Tables.REVISION_APPROVAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import presstime.database.tables.records.ContentRecord;
import presstime.server.FreshHome;
import presstime.server.Presstime;
import presstime.server.TestClock;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.Fault;

/**
 * Whatever the workflow, and whatever is done by whom: a content is in a state that its workflow
 * has, came there by a step that exists and was open to whoever took it, and was approved by as
 * many as it takes, none of whom wrote what is new. Told by the test's own books, against the real
 * database.
 */
class ModerationPropertiesTest {

  private static ConfigurableApplicationContext server;

  @BeforeContainer
  static void start() {
    server =
        new SpringApplicationBuilder(Presstime.class, TestClock.class)
            .profiles("test")
            .initializers(new FreshHome())
            .run("--server.port=0");
  }

  @AfterContainer
  static void stop() {
    server.close();
  }

  /** Something somebody does; {@code pick} chooses among what there is. */
  record Command(String what, int who, int pick, boolean note) {}

  @Provide
  Arbitrary<List<Command>> commands() {
    return Combinators.combine(
            Arbitraries.of(
                "edit",
                "edit",
                "take",
                "take",
                "take",
                "take",
                "submit",
                "approve",
                "approve",
                "approve-older",
                "return",
                "client-approves",
                "client-returns",
                "published",
                "taken-away",
                "workflow"),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 1_000),
            Arbitraries.of(true, true, false))
        .as(Command::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Workflow>> workflows() {
    return Arbitraries.randomValue(RandomWorkflow::of).list().ofSize(4);
  }

  @Property(tries = 25)
  void noStateThatIsNotThereNoStepThatIsNotOpenNoEyeThatIsTheAuthors(
      @ForAll("workflows") List<Workflow> workflows, @ForAll("commands") List<Command> commands) {
    Books books = new Books(server, workflows);
    for (Command command : commands) {
      books.run(command);
    }
  }

  /** One content, and what the test knows about it. */
  static final class Books {

    private final DSLContext database;
    private final Workflows configured;
    private final Moderation moderation;
    private final Approval approval;
    private final Editing editing;
    private final List<TestMember> members = new ArrayList<>();
    private final List<Workflow> workflows;
    private final long content;
    private final Map<Integer, Long> authors = new TreeMap<>();
    private final Map<Integer, Long> revisionIds = new TreeMap<>();
    private final Map<Integer, Set<String>> voices = new TreeMap<>();
    private Workflow workflow = Workflow.USUAL;
    private int nextDelivery = Math.abs(System.identityHashCode(this)) * 1_000;
    private int texts;

    Books(ConfigurableApplicationContext server, List<Workflow> workflows) {
      this.workflows = workflows;
      database = server.getBean(DSLContext.class);
      configured = server.getBean(Workflows.class);
      moderation = server.getBean(Moderation.class);
      approval = server.getBean(Approval.class);
      editing = server.getBean(Editing.class);
      TestMember owner = TestMember.create(database, Role.OWNER);
      members.add(owner);
      for (Role role : List.of(Role.EDITOR, Role.EDITOR, Role.AUTHOR)) {
        members.add(TestMember.create(database, role).joins(database, owner, role));
      }
      configure(workflows.getFirst());
      content = editing.create(owner.caller(), text("Text 0"));
      authors.put(1, owner.accountId());
      revisionIds.put(1, row().getCurrentRevisionId());
    }

    ContentRecord row() {
      return Objects.requireNonNull(
          database.selectFrom(CONTENT).where(CONTENT.ID.eq(content)).fetchOne());
    }

    private void configure(Workflow wanted) {
      int version = configured.get(members.getFirst().caller(), "default").version();
      configured.put(members.getFirst().caller(), "default", version, wanted, Map.of());
      workflow = wanted;
    }

    void run(Command wanted) {
      TestMember who = members.get(wanted.who());
      ContentRecord before = row();
      Command command = meant(wanted, number(before.getCurrentRevisionId()));
      ModerationState from = state(before);
      Set<Long> barred = authorsSince(before, number(before.getCurrentRevisionId()));
      int lines = lines();
      boolean done;
      try {
        done = act(command, who);
      } catch (Fault refused) {
        done = false;
      }
      ContentRecord after = row();
      if (!done) {
        assertThat(after).as("%s was refused", command).isEqualTo(before);
        assertThat(lines()).isEqualTo(lines);
        return;
      }
      ModerationState to = state(after);
      assertThat(after.getStatus()).isEqualTo(to.kind().status());
      if (to.kind().isApproved()) {
        assertThat(after.getApprovedRevisionId()).isEqualTo(after.getCurrentRevisionId());
      }
      if (!from.equals(to)) {
        moved(command, who, from, to);
      }
      approved(command, before, after, barred);
    }

    /** The newest of the older ones is the current one. */
    private Command meant(Command command, int current) {
      return command.what().equals("approve-older") && 1 + command.pick() % current == current
          ? new Command("approve", command.who(), command.pick(), command.note())
          : command;
    }

    private boolean act(Command command, TestMember who) {
      String note = command.note() ? "Because." : "";
      switch (command.what()) {
        case "edit" -> {
          editing.revise(who.caller(), content, row().getVersion(), text("Text " + ++texts));
          int number = authors.size() + 1;
          authors.put(number, who.accountId());
          revisionIds.put(number, row().getCurrentRevisionId());
        }
        case "take" -> {
          List<Transition> all = workflow.transitions();
          Transition step = all.get(command.pick() % all.size());
          moderation.take(who.caller(), content, row().getVersion(), step.key(), note);
        }
        case "submit" -> approval.submit(who.caller(), content, null);
        case "approve" -> approval.approve(who.caller(), content, null, null);
        case "approve-older" ->
            approval.approve(who.caller(), content, null, 1 + command.pick() % authors.size());
        case "return" -> approval.giveBack(who.caller(), content, null, note);
        case "client-approves" -> approval.approve(client(command), content, null, null, note);
        case "client-returns" -> approval.giveBack(client(command), content, null, note);
        case "published", "taken-away" -> moderation.carriedOut(carriedOut(command));
        default -> configure(workflows.get(command.pick() % workflows.size()));
      }
      return true;
    }

    private Actor client(Command command) {
      return Actor.outside(members.getFirst().workspaceId(), "client/" + command.pick() % 2);
    }

    private Moderation.CarriedOut carriedOut(Command command) {
      List<ModerationState> states = workflow.states();
      return new Moderation.CarriedOut(
          members.getFirst().workspaceId(),
          content,
          Objects.requireNonNull(revisionIds.get(1 + command.pick() % revisionIds.size())),
          nextDelivery++,
          command.what().equals("published"),
          command.note() ? null : states.get(command.pick() % states.size()).key(),
          false,
          "Done.");
    }

    /** A step that the workflow has, and that was open to whoever took it. */
    private void moved(Command command, TestMember who, ModerationState from, ModerationState to) {
      switch (command.what()) {
        case "edit" -> {
          assertThat(to).isEqualTo(workflow.initial());
          assertThat(from.kind()).isNotIn(StateKind.DRAFT, StateKind.REVIEW);
        }
        case "workflow" -> assertThat(from.kind().status()).isEqualTo(to.kind().status());
        case "approve-older" -> assertThat(to).isEqualTo(workflow.initial());
        case "published", "taken-away", "client-approves", "client-returns" ->
            assertThat(way(from, to, null)).as("%s to %s", from, to).isTrue();
        case "approve" ->
            assertThat(
                    way(from, to, who.role())
                        || workflow.states().stream()
                            .filter(review -> review.kind() == StateKind.REVIEW)
                            .anyMatch(review ->
                                way(from, review, who.role()) && way(review, to, who.role())))
                .isTrue();
        default -> assertThat(way(from, to, who.role())).as("%s to %s", from, to).isTrue();
      }
    }

    private boolean way(ModerationState from, ModerationState to, @Nullable Role role) {
      return workflow.transitions().stream()
          .anyMatch(step ->
              step.from().equals(from.key())
                  && step.to().equals(to.key())
                  && (role == null || step.roles().contains(role)));
    }

    /** As many voices as it takes, of different people, none of whom wrote what is new. */
    private void approved(
        Command command, ContentRecord before, ContentRecord after, Set<Long> barred) {
      boolean older = command.what().equals("approve-older");
      if (command.what().contains("approve") || command.what().equals("take")) {
        int number =
            older ? 1 + command.pick() % authors.size() : number(after.getCurrentRevisionId());
        String last =
            database
                .select(CONTENT_TRANSITION.CAUSE)
                .from(CONTENT_TRANSITION)
                .where(CONTENT_TRANSITION.CONTENT_ID.eq(content))
                .orderBy(CONTENT_TRANSITION.ID.desc())
                .limit(1)
                .fetchOne(CONTENT_TRANSITION.CAUSE);
        Long approvedNow = after.getApprovedRevisionId();
        boolean newly = approvedNow != null && !approvedNow.equals(before.getApprovedRevisionId());
        boolean voice = newly || Progress.APPROVAL.equals(last) && !after.equals(before);
        if (voice) {
          boolean client = command.what().startsWith("client");
          Long account = client ? null : members.get(command.who()).accountId();
          Set<Long> wrote = older ? authorsSince(before, number) : barred;
          if (workflow.fourEyes() && account != null) {
            assertThat(wrote).as("%s", command).doesNotContain(account);
          }
          String name = client ? "client/" + command.pick() % 2 : "account/" + account;
          assertThat(voices.computeIfAbsent(number, n -> new TreeSet<>()).add(name))
              .as("a voice counts once")
              .isTrue();
        }
        if (newly) {
          assertThat(voices.get(number)).hasSizeGreaterThanOrEqualTo(workflow.minimumApprovals());
        }
      } else {
        assertThat(Optional.ofNullable(after.getApprovedRevisionId()))
            .isIn(Optional.empty(), Optional.ofNullable(before.getApprovedRevisionId()));
      }
      if (before.getApprovedRevisionId() != null && after.getApprovedRevisionId() == null
          || command.what().contains("return") && !after.equals(before)) {
        voices.clear();
      }
      withdrawnVoices(after);
    }

    /** What a step back takes away is not only the approval, but every voice on the way to it. */
    private void withdrawnVoices(ContentRecord after) {
      moderation
          .get(members.getFirst().caller(), content)
          .approvedBy()
          .forEach(voice ->
              assertThat(voices.getOrDefault(number(after.getCurrentRevisionId()), Set.of()))
                  .contains(voice));
      if (database.fetchCount(REVISION_APPROVAL, REVISION_APPROVAL.CONTENT_ID.eq(content)) == 0) {
        voices.clear();
      }
    }

    private Set<Long> authorsSince(ContentRecord before, int through) {
      Long approvedId = before.getApprovedRevisionId();
      int approved = approvedId == null ? 0 : number(approvedId);
      Set<Long> since = new TreeSet<>(Set.of(Objects.requireNonNull(authors.get(through))));
      int after = approved;
      if (approved >= through) {
        after = through - 1;
        while (after > 0
            && voices.getOrDefault(after, Set.of()).size() < workflow.minimumApprovals()) {
          after--;
        }
      }
      for (int number = after + 1; number <= through; number++) {
        since.add(Objects.requireNonNull(authors.get(number)));
      }
      return since;
    }

    private int number(long revisionId) {
      return revisionIds.entrySet().stream()
          .filter(entry -> entry.getValue() == revisionId)
          .findFirst()
          .orElseThrow()
          .getKey();
    }

    private int lines() {
      return database.fetchCount(CONTENT_TRANSITION, CONTENT_TRANSITION.CONTENT_ID.eq(content));
    }

    /** By the test's own reading: a key must be the workflow's, and mean what the status says. */
    private ModerationState state(ContentRecord row) {
      if (row.getState() == null) {
        return workflow.states().stream()
            .filter(state -> state.kind().word().equals(row.getStatus()))
            .findFirst()
            .orElseThrow();
      }
      ModerationState state =
          workflow.states().stream()
              .filter(one -> one.key().equals(row.getState()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no state " + row.getState()));
      assertThat(state.kind().status()).isEqualTo(row.getStatus());
      return state;
    }

    private static ContentChange text(String title) {
      return new ContentChange(
          title, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);
    }
  }
}
