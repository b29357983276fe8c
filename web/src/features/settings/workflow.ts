import type { ModerationState, Transition, Workflow, WorkflowRequest } from '@/api/workflows';

/** A workflow while it is edited: every state and transition has an identity of its own. */
export interface Draft {
  states: (Omit<ModerationState, 'position'> & { id: string })[];
  transitions: (Transition & { id: string })[];
  fourEyes: boolean;
  minimumApprovals: number;
  afterPublish: string | null;
  afterUnpublish: string | null;
}

export const KINDS = ['draft', 'review', 'approved', 'published', 'archived'] as const;
export const ROLES = ['owner', 'editor', 'author'] as const;
export const COLORS = [
  'gray',
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'lime',
  'yellow',
  'orange',
] as const;

/** What a content's status is in a state of this kind. */
export const STATUS = {
  draft: 'draft',
  review: 'review',
  approved: 'approved',
  published: 'approved',
  archived: 'draft',
} as const;

export function draftOf(workflow: Workflow): Draft {
  return {
    states: [...workflow.states]
      .sort((one, other) => one.position - other.position)
      .map(({ key, name, color, kind }) => ({ id: key, key, name, color, kind })),
    transitions: workflow.transitions.map((step) => ({ ...step, id: step.key })),
    fourEyes: workflow.fourEyes,
    minimumApprovals: workflow.minimumApprovals,
    afterPublish: workflow.afterPublish ?? null,
    afterUnpublish: workflow.afterUnpublish ?? null,
  };
}

export function requestOf(draft: Draft, mapping: Record<string, string>): WorkflowRequest {
  return {
    states: draft.states.map(({ key, name, color, kind }, position) => ({
      key,
      name,
      color,
      kind,
      position,
    })),
    transitions: draft.transitions.map(({ key, name, from, to, roles, noteRequired }) => ({
      key,
      name,
      from,
      to,
      roles,
      noteRequired,
    })),
    fourEyes: draft.fourEyes,
    minimumApprovals: draft.minimumApprovals,
    afterPublish: draft.afterPublish,
    afterUnpublish: draft.afterUnpublish,
    mapping,
  };
}

/** A key out of a name: `Needs legal` is `needs-legal`; what has no Latin letters is numbered. */
export function keyFrom(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50);
  const base = plain === '' ? otherwise : plain;
  let key = base;
  for (let number = 2; taken.includes(key); number += 1) {
    key = `${base}-${String(number)}`;
  }
  return key;
}

/** One thing that differs; `what` is a string of `settings`, after `change.`. */
export interface Change {
  what:
    | 'stateAdded'
    | 'stateRemoved'
    | 'stateRenamed'
    | 'stateChanged'
    | 'order'
    | 'stepAdded'
    | 'stepRemoved'
    | 'stepChanged'
    | 'fourEyesOn'
    | 'fourEyesOff'
    | 'approvals'
    | 'afterPublish'
    | 'afterUnpublish';
  name: string;
  to?: string;
}

function named(draft: Draft, key: string | null): string {
  return draft.states.find((state) => state.key === key)?.name ?? '–';
}

/** What differs between two workflows, for people. */
export function changesBetween(before: Draft, after: Draft): Change[] {
  const changes: Change[] = [];
  for (const state of after.states) {
    const was = before.states.find((one) => one.id === state.id);
    if (was === undefined) {
      changes.push({ what: 'stateAdded', name: state.name });
    } else {
      if (was.name !== state.name) {
        changes.push({ what: 'stateRenamed', name: was.name, to: state.name });
      }
      if (was.kind !== state.kind || was.color !== state.color) {
        changes.push({ what: 'stateChanged', name: state.name });
      }
    }
  }
  for (const state of removedStates(before, after)) {
    changes.push({ what: 'stateRemoved', name: state.name });
  }
  const kept = after.states.filter((state) => before.states.some((one) => one.id === state.id));
  const order = before.states.filter((state) => after.states.some((one) => one.id === state.id));
  if (kept.some((state, at) => state.id !== order[at]?.id)) {
    changes.push({ what: 'order', name: '' });
  }
  const way = (of: Draft, step: Transition) =>
    `${step.name}: ${named(of, step.from)} → ${named(of, step.to)}`;
  for (const step of after.transitions) {
    const was = before.transitions.find((one) => one.id === step.id);
    if (was === undefined) {
      changes.push({ what: 'stepAdded', name: way(after, step) });
    } else if (JSON.stringify(was) !== JSON.stringify(step)) {
      changes.push({ what: 'stepChanged', name: way(after, step) });
    }
  }
  for (const step of before.transitions) {
    if (!after.transitions.some((one) => one.id === step.id)) {
      changes.push({ what: 'stepRemoved', name: way(before, step) });
    }
  }
  if (before.fourEyes !== after.fourEyes) {
    changes.push({ what: after.fourEyes ? 'fourEyesOn' : 'fourEyesOff', name: '' });
  }
  if (before.minimumApprovals !== after.minimumApprovals) {
    changes.push({ what: 'approvals', name: String(after.minimumApprovals) });
  }
  for (const what of ['afterPublish', 'afterUnpublish'] as const) {
    if (before[what] !== after[what]) {
      changes.push({ what, name: named(after, after[what]) });
    }
  }
  return changes;
}

/** States that were there and are not any more; what is in them needs another one. */
export function removedStates(before: Draft, after: Draft): Draft['states'] {
  return before.states.filter((state) => !after.states.some((one) => one.id === state.id));
}
