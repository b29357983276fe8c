package presstime.server.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Open;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.DomainEvent;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.StaleVersion;
import presstime.server.kernel.Version;

/** Endpoints that do what a test needs done: count, wait, fail. */
@TestComponent
@RestController
@RequestMapping("/api/v1/probe")
public class Probe {

  record Seo(@Size(max = 5) String title) {}

  record Happened(long workspaceId, String subject, String actor, Instant occurredAt)
      implements DomainEvent {}

  record Article(@NotBlank String title, @Valid Seo seo, List<@NotBlank String> tags, Instant at) {}

  final AtomicInteger carriedOut = new AtomicInteger();
  final AtomicBoolean broken = new AtomicBoolean();
  final CountDownLatch started = new CountDownLatch(1);
  final CountDownLatch mayEnd = new CountDownLatch(1);

  /** Of changes: undone with their transaction, or held up before it. */
  final AtomicBoolean undone = new AtomicBoolean();

  final AtomicBoolean heldUp = new AtomicBoolean();
  final CountDownLatch held = new CountDownLatch(1);
  final CountDownLatch goesOn = new CountDownLatch(1);

  private final DSLContext database;
  private final TransactionTemplate transactions;

  private final ApplicationEventPublisher events;

  Probe(
      DSLContext database,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
  }

  @PostMapping
  @Requires(Permission.CONTENT_WRITE)
  ResponseEntity<Map<String, Object>> count(@RequestBody Map<String, Object> body, Caller caller) {
    int number = carriedOut.incrementAndGet();
    if (broken.get()) {
      throw new IllegalStateException("the password of the database is swordfish");
    }
    return ResponseEntity.created(URI.create("/api/v1/probe/" + number))
        .eTag(Version.etag(0))
        .body(Map.of("number", number, "by", caller.actor()));
  }

  @PostMapping("/slow")
  @Requires(Permission.CONTENT_WRITE)
  Map<String, Object> slow() throws InterruptedException {
    started.countDown();
    mayEnd.await(120, java.util.concurrent.TimeUnit.SECONDS);
    return Map.of("number", carriedOut.incrementAndGet());
  }

  /** Changes something in a transaction of its own, and fails after it where it is broken. */
  @PostMapping("/changes")
  @Requires(Permission.CONTENT_WRITE)
  Map<String, Object> change(Caller caller) throws InterruptedException {
    int number = carriedOut.incrementAndGet();
    if (heldUp.getAndSet(false)) {
      held.countDown();
      goesOn.await(120, java.util.concurrent.TimeUnit.SECONDS);
    }
    transactions.executeWithoutResult(status -> {
      events.publishEvent(
          new Happened(caller.workspaceId(), "content/" + number, caller.actor(), Instant.EPOCH));
      if (undone.get()) {
        status.setRollbackOnly();
      }
    });
    if (broken.get()) {
      throw new IllegalStateException("the answer could not be read");
    }
    return Map.of("number", number);
  }

  @PostMapping("/articles")
  @Open(because = "a test of faults")
  Article article(@Valid @RequestBody Article article) {
    return article;
  }

  @PutMapping("/articles/{id}")
  @Requires(Permission.CONTENT_WRITE)
  Map<String, Object> edit(
      @PathVariable long id, @RequestHeader(name = "If-Match", required = false) String version) {
    int sent = Version.fromIfMatch(version);
    if (sent != 7) {
      throw new StaleVersion("article", sent, 7);
    }
    return Map.of("id", id);
  }

  @GetMapping(path = "/text", produces = MediaType.TEXT_PLAIN_VALUE)
  @Open(because = "a test of faults")
  String text(@RequestParam(required = false) Instant at) {
    return "text " + at;
  }

  @GetMapping("/needed")
  @Open(because = "a test of faults")
  Map<String, Object> needed(@RequestParam int number) {
    throw new InvalidField("number", "It is " + number + ".", "Send another.");
  }

  /** Fails as PostgreSQL itself does, with that SQLSTATE, in a transaction. */
  @PostMapping("/failures/{state}")
  @Requires(Permission.CONTENT_WRITE)
  Map<String, Object> fail(@PathVariable String state) {
    carriedOut.incrementAndGet();
    transactions.executeWithoutResult(
        status -> database.execute("DO $$ BEGIN RAISE SQLSTATE '" + state + "'; END $$"));
    return Map.of();
  }

  @GetMapping("/forgotten")
  Map<String, Object> saysNeitherOpenNorRequires() {
    return Map.of();
  }
}
