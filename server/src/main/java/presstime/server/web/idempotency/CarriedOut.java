package presstime.server.web.idempotency;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import presstime.server.kernel.DomainEvent;

/**
 * Notes that a request was carried out in the very transaction that does it. What becomes of the
 * answer, of the database's connection or of the server afterwards, the key is never free again.
 */
@Component
class CarriedOut {

  private final KeptAnswers answers;
  private final ThreadLocal<KeptAnswers.First> current = new ThreadLocal<>();

  CarriedOut(KeptAnswers answers) {
    this.answers = answers;
  }

  /** From here on what this thread changes is of that request. */
  void begin(KeptAnswers.First claim) {
    current.set(claim);
  }

  void end() {
    current.remove();
  }

  @EventListener
  void on(DomainEvent event) {
    KeptAnswers.First claim = current.get();
    if (claim == null) {
      return;
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      answers.changed(claim, Set.of(event.subject()));
    } else if (TransactionSynchronizationManager.getResource(this) instanceof Note note) {
      note.add(event.subject());
    } else {
      Note note = new Note(claim);
      note.add(event.subject());
      TransactionSynchronizationManager.bindResource(this, note);
      TransactionSynchronizationManager.registerSynchronization(note);
    }
  }

  /**
   * What one transaction changes. Written just before it is committed, so that a repeat that comes
   * meanwhile does not wait for its end.
   */
  private final class Note implements TransactionSynchronization {

    /** The last are the most telling: a batch comes after its deliveries. */
    private static final int MOST = 20;

    private final KeptAnswers.First claim;
    private final LinkedHashSet<String> subjects = new LinkedHashSet<>();

    Note(KeptAnswers.First claim) {
      this.claim = claim;
    }

    void add(String subject) {
      subjects.addLast(subject);
      if (subjects.size() > MOST) {
        subjects.removeFirst();
      }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      answers.changed(claim, subjects);
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(CarriedOut.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(CarriedOut.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CarriedOut.this);
    }
  }
}
