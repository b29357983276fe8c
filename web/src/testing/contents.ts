import type { Schemas } from '@/api/client';

/** A content for tests; each takes what differs, of it and of its newest revision. */
export function aContent(
  different: Partial<Schemas['ContentView']> = {},
  text: Partial<Schemas['RevisionView']> = {},
): Schemas['ContentView'] {
  return {
    id: 7,
    type: 'article',
    slug: 'quay',
    status: 'review',
    title: 'Quay',
    approvedRevision: 1,
    channels: [1],
    state: { key: 'needs-review', name: 'Needs review', kind: 'review', color: 'yellow', position: 1 },
    locked: [],
    createdAt: '2026-01-20T09:00:00Z',
    updatedAt: '2026-01-20T09:00:00Z',
    version: 3,
    currentRevision: {
      id: 70,
      number: 2,
      title: 'Quay',
      slug: 'quay',
      // A table: edited as Markdown, in a field that jsdom can type into.
      body: '| a |\n|---|\n| 1 |',
      bodyFormat: 'markdown',
      excerpt: '',
      author: null,
      cover: null,
      categories: [],
      tags: [],
      media: [],
      variants: [],
      note: '',
      seo: { title: '', description: '', focusKeyword: '' },
      createdAt: '2026-01-20T09:00:00Z',
      createdBy: 1,
      ...text,
    },
    ...different,
  };
}

/** A thread for tests, begun by the person of the tests. */
export function aComment(different: Partial<Schemas['ReviewComment']> = {}): Schemas['ReviewComment'] {
  return {
    id: 1,
    contentId: 7,
    revision: 2,
    actor: 'account/2',
    accountId: 2,
    name: 'Bo Sub',
    text: 'Who says so?',
    anchor: null,
    replies: [],
    mentions: { members: [], others: [] },
    createdAt: '2026-01-20T09:00:00Z',
    version: 1,
    ...different,
  };
}
