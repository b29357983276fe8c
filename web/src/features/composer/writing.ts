import type { Content, ContentRequest } from '@/api/content';
import { patchContent, readContent, writeContent } from '@/api/editing';
import { asProblem, type Problem } from '@/api/problem';
import { change, type Draft, draftOf, EMPTY, merge, same } from './draft';
import { forget, keep, kept, type Place } from './keep';
import type { Snapshot } from './snapshot';

/** Milliseconds of rest before a draft is saved, and before another try without connection. */
export const REST = 2_000;
const AGAIN = 10_000;

/** One content being written: saves it by itself, never loses text, and knows when somebody else was faster. */
export class Writing {
  private now: Snapshot;
  private readonly watchers = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  /** Of the creation; another one as soon as the server has answered, for it remembers refusals, too. */
  private key: string = crypto.randomUUID();
  /** What was sent with the key, while nobody knows whether it arrived: only this very text may go again with it. */
  private unanswered: Draft | null = null;
  private stopped = false;
  private readonly first: Draft;

  constructor(
    private readonly account: number,
    content: Content | null,
    initial: Partial<Draft> = {},
    private readonly created: (content: Content) => void = () => undefined,
    private readonly write: boolean = true,
  ) {
    this.first = content === null ? { ...EMPTY, ...initial } : draftOf(content);
    this.now = {
      draft: this.first,
      base: content,
      state: 'saved',
      problem: null,
      contest: null,
      restoredFrom: null,
      merges: 0,
    };
    this.restore();
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly snapshot = (): Snapshot => this.now;

  get dirty(): boolean {
    return !same(this.now.draft, this.origin());
  }

  edit(patch: Partial<Draft>): void {
    this.turn({ draft: { ...this.now.draft, ...patch } });
    this.settle();
  }

  /** Saves what is not saved, and answers the content when all of it is. */
  async save(): Promise<Content | null> {
    clearTimeout(this.timer);
    while (this.running !== null) {
      await this.running;
    }
    if (this.ready()) {
      const late = this.unanswered !== null;
      await this.run();
      if (late && this.now.base !== null) {
        // What was written since the creation that was repeated.
        return this.save();
      }
    }
    return this.dirty ? null : this.now.base;
  }

  /** The server has this now: taken over, or put together with what is being written. */
  adopt(theirs: Content): void {
    const { base, draft, contest } = this.now;
    if (
      base === null ||
      theirs.version < base.version ||
      (contest !== null && contest.theirs.version === theirs.version)
    ) {
      return;
    }
    if (theirs.currentRevision.body == null) {
      return;
    }
    if (this.running !== null || theirs.version === base.version) {
      if (this.running === null && theirs.status !== base.status) {
        this.turn({ base: theirs });
      }
      return;
    }
    if (!this.dirty) {
      const { merged } = merge(draftOf(base), draft, draftOf(theirs));
      this.turn({ base: theirs, draft: merged, state: 'saved', problem: null });
      return;
    }
    const joined = merge(draftOf(base), draft, draftOf(theirs));
    if (joined.contested.length > 0) {
      this.turn({ state: 'contested', contest: { ...joined, theirs, mine: draft } });
      return;
    }
    const merges = this.now.merges + (joined.taken.length > 0 || joined.joined === true ? 1 : 0);
    this.turn({ base: theirs, draft: joined.merged, contest: null, merges });
    this.settle();
  }

  /** What a person made of both versions; it is saved as the next revision. */
  async decide(draft: Draft): Promise<void> {
    const { contest } = this.now;
    if (contest !== null) {
      this.turn({ base: contest.theirs, draft, contest: null, state: 'waiting' });
      this.settle();
      await this.save();
    }
  }

  /** Back to what the server has. */
  discard(): void {
    clearTimeout(this.timer);
    forget(this.place());
    this.answered();
    this.turn({ draft: this.origin(), state: 'saved', problem: null, restoredFrom: null });
  }

  /** The page is there, perhaps again. */
  start(): void {
    this.stopped = false;
  }

  /** The page was left: stops the clock; what is unsaved stays on this device, and what gets its number leads nowhere. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private origin(): Draft {
    return this.now.base === null ? this.first : draftOf(this.now.base);
  }

  private place(): Place {
    return { account: this.account, id: this.now.base?.id ?? 'new' };
  }

  private named(): boolean {
    return this.now.draft.title.trim() !== '';
  }

  private ready(): boolean {
    return this.dirty && this.now.contest === null && this.write && this.named();
  }

  private turn(next: Partial<Snapshot>): void {
    this.now = { ...this.now, ...next };
    for (const watcher of this.watchers) {
      watcher();
    }
  }

  /** After the text changed: keeps it here and says when it goes to the server. */
  private settle(wait = REST): void {
    clearTimeout(this.timer);
    const { base } = this.now;
    if (!this.dirty) {
      forget(this.place());
      this.turn({ state: 'saved', problem: null, restoredFrom: null });
      return;
    }
    this.keep();
    if (this.now.contest !== null || !this.write) {
      return;
    }
    if (!this.named()) {
      this.turn({ state: 'nameless' });
    } else if (base !== null && base.status !== 'draft') {
      this.turn({ state: 'local' });
    } else {
      this.turn({ state: this.running === null ? 'waiting' : 'saving' });
      this.timer = setTimeout(() => void this.save(), wait);
    }
  }

  private keep(): void {
    keep(this.place(), {
      draft: this.now.draft,
      base: this.origin(),
      version: this.now.base?.version ?? null,
      key: this.key,
      ...(this.unanswered === null ? {} : { unanswered: this.unanswered }),
      at: new Date().toISOString(),
    });
  }

  private answered(): void {
    this.key = crypto.randomUUID();
    this.unanswered = null;
  }

  private async run(): Promise<void> {
    this.running = this.send().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  private async send(): Promise<void> {
    const { base } = this.now;
    const draft = base === null ? (this.unanswered ?? this.now.draft) : this.now.draft;
    const body: ContentRequest = change(base === null ? EMPTY : draftOf(base), draft);
    this.turn({ state: 'saving', problem: null });
    if (base === null) {
      this.unanswered = draft;
      this.keep();
    }
    try {
      const saved = base === null ? await writeContent(body, this.key) : await patchContent(base, body);
      this.arrived(saved, draft);
    } catch (thrown) {
      await this.failed(asProblem(thrown), base);
    }
  }

  private arrived(saved: Content, sent: Draft): void {
    if (this.now.base === null) {
      forget(this.place());
    }
    const isNew = this.now.base === null;
    // The server may spell things in its own way: what was not typed on is taken from it.
    const typed = this.now.draft;
    const draft = merge(sent, typed, draftOf(saved)).merged;
    this.answered();
    this.turn({ base: saved, draft, restoredFrom: null });
    this.running = null;
    this.settle();
    if (isNew && !this.stopped) {
      this.created(saved);
    }
  }

  private async failed(problem: Problem, base: Content | null): Promise<void> {
    if ((problem.status === 412 || problem.status === 409) && base !== null) {
      const theirs = await readContent(base.id).catch(() => null);
      if (theirs !== null && theirs.version !== base.version) {
        this.running = null;
        this.adopt(theirs);
        return;
      }
    }
    const passing =
      problem.status === 0 || problem.status >= 502 || problem.slug === 'idempotency-in-progress';
    if (base === null && !passing) {
      this.answered();
      this.keep();
    }
    this.turn({ state: passing ? 'offline' : 'refused', problem });
    if (passing && !this.stopped) {
      this.timer = setTimeout(() => void this.save(), AGAIN);
    }
  }

  /** Text that this device kept comes back, put together with what the server has now. */
  private restore(): void {
    const before = kept(this.place());
    if (before === null) {
      return;
    }
    this.key = before.key ?? this.key;
    this.unanswered = before.unanswered ?? null;
    const joined = merge(before.base, before.draft, this.first);
    const { base } = this.now;
    if (joined.contested.length > 0 && base !== null && base.version !== before.version) {
      const contest = { ...joined, theirs: base, mine: before.draft };
      this.now = { ...this.now, draft: before.draft, state: 'contested', contest, restoredFrom: before.at };
      return;
    }
    const draft = base === null ? before.draft : joined.merged;
    if (same(draft, this.first)) {
      forget(this.place());
      return;
    }
    this.now = { ...this.now, draft, restoredFrom: before.at };
    this.settle();
  }
}
