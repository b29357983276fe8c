import { describe, expect, test } from 'vitest';
import type { Workflow } from '@/api/workflows';
import { arcs } from './picture';
import { changesBetween, draftOf, keyFrom, removedStates, requestOf } from './workflow';

const WORKFLOW: Workflow = {
  contentType: 'default',
  configured: true,
  states: [
    { key: 'approved', name: 'Approved', color: 'green', kind: 'approved', position: 1 },
    { key: 'draft', name: 'Draft', color: 'gray', kind: 'draft', position: 0 },
  ],
  transitions: [
    { key: 'approve', name: 'Approve', from: 'draft', to: 'approved', roles: ['owner'], noteRequired: false },
  ],
  fourEyes: false,
  minimumApprovals: 1,
  afterPublish: null,
  afterUnpublish: null,
  version: 3,
};

describe('a workflow that is edited', () => {
  test('is in its order, and sent back as it is to be', () => {
    const request = requestOf(draftOf(WORKFLOW), { old: 'draft' });
    expect(request.states?.map((state) => [state.key, state.position])).toEqual([
      ['draft', 0],
      ['approved', 1],
    ]);
    expect(request.transitions?.[0]).not.toHaveProperty('id');
    expect(request.mapping).toEqual({ old: 'draft' });
  });

  test('says what differs, and nothing when nothing does', () => {
    const before = draftOf(WORKFLOW);
    expect(changesBetween(before, draftOf(WORKFLOW))).toEqual([]);
    const after = {
      ...before,
      states: [
        ...before.states.filter((state) => state.key !== 'approved'),
        { id: 'state', key: 'state', name: 'Legal', color: 'orange', kind: 'review' as const },
      ],
      transitions: [],
      minimumApprovals: 2,
      fourEyes: true,
    };
    expect(changesBetween(before, after).map((one) => [one.what, one.name])).toEqual([
      ['stateAdded', 'Legal'],
      ['stateRemoved', 'Approved'],
      ['stepRemoved', 'Approve: Draft → Approved'],
      ['fourEyesOn', ''],
      ['approvals', '2'],
    ]);
    expect(removedStates(before, after).map((state) => state.key)).toEqual(['approved']);
  });

  test('has keys of names', () => {
    expect(keyFrom('Prüfung durch Legal!', [], 'state')).toBe('pru-fung-durch-legal');
    expect(keyFrom('قانوني', ['state'], 'state')).toBe('state-2');
  });
});

test('arrows of one lane never overlap, and those back are on the other side', () => {
  const drawn = arcs([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 0, to: 2 },
    { from: 2, to: 0 },
  ]);
  expect(drawn.map((arc) => [arc.number, arc.lane, arc.forward])).toEqual([
    [1, 0, true],
    [2, 0, true],
    [3, 1, true],
    [4, 0, false],
  ]);
});
