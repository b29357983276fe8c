import type { Content, ContentRequest } from '@/api/content';
import { line, paragraph } from './spelling';
import { mergeOwn, type Own, speltOwn } from './variants';

/** What a person writes: one content's text and where it goes. */
export interface Draft {
  title: string;
  body: string;
  excerpt: string;
  slug: string;
  author: string;
  cover: string;
  categories: string[];
  tags: string[];
  seoTitle: string;
  seoDescription: string;
  focusKeyword: string;
  channels: number[];
  /** What differs on some channels, by channel. */
  variants: Own[];
}

export type DraftField = keyof Draft;

export const EMPTY: Draft = {
  title: '',
  body: '',
  excerpt: '',
  slug: '',
  author: '',
  cover: '',
  categories: [],
  tags: [],
  seoTitle: '',
  seoDescription: '',
  focusKeyword: '',
  channels: [],
  variants: [],
};

export const FIELDS = Object.keys(EMPTY) as DraftField[];

export function draftOf(content: Content): Draft {
  const revision = content.currentRevision;
  return {
    title: revision.title,
    body: revision.body ?? '',
    excerpt: revision.excerpt,
    slug: content.slug,
    author: revision.author ?? '',
    cover: revision.cover ?? '',
    categories: revision.categories,
    tags: revision.tags,
    seoTitle: revision.seo.title,
    seoDescription: revision.seo.description,
    focusKeyword: revision.seo.focusKeyword,
    channels: content.channels,
    variants: revision.variants.map((one) => ({
      channel: one.channel,
      title: one.title ?? null,
      body: one.body ?? null,
      excerpt: one.excerpt ?? null,
    })),
  };
}

/** A field as the server keeps it; what it takes away, like the space after a word, is no difference. */
function spelt(field: DraftField, draft: Draft): unknown {
  switch (field) {
    case 'title':
    case 'author':
    case 'seoTitle':
    case 'seoDescription':
    case 'focusKeyword':
      return line(draft[field]);
    case 'excerpt':
    case 'slug':
      return paragraph(draft[field]);
    case 'channels':
      return [...draft.channels].sort();
    case 'variants':
      return speltOwn(draft.variants);
    default:
      return draft[field];
  }
}

/** The same text once it is saved: lists by their members in order, channels as a set. */
export function sameField(field: DraftField, a: Draft, b: Draft): boolean {
  return JSON.stringify(spelt(field, a)) === JSON.stringify(spelt(field, b));
}

export function same(a: Draft, b: Draft): boolean {
  return FIELDS.every((field) => sameField(field, a, b));
}

/** Only what differs, as the API wants it; an edit leaves alone what it does not name. */
export function change(before: Draft, after: Draft): ContentRequest {
  const changed = FIELDS.filter((field) => !sameField(field, before, after));
  const request: ContentRequest = {};
  for (const field of changed) {
    switch (field) {
      case 'seoTitle':
      case 'seoDescription':
      case 'focusKeyword':
        request.seo = {
          ...request.seo,
          [{ seoTitle: 'title', seoDescription: 'description', focusKeyword: 'focusKeyword' }[field]]:
            after[field],
        };
        break;
      case 'author':
      case 'cover':
        request[field] = after[field] === '' ? null : after[field];
        break;
      case 'categories':
      case 'tags':
        request[field] = after[field];
        break;
      case 'channels':
        request.channels = after.channels;
        break;
      case 'variants':
        request.variants = after.variants.map((one) => ({
          channel: one.channel,
          ...(one.title === null ? {} : { title: one.title }),
          ...(one.body === null ? {} : { body: one.body }),
          ...(one.excerpt === null ? {} : { excerpt: one.excerpt }),
        }));
        break;
      default:
        request[field] = after[field];
    }
  }
  return request;
}

/** Two people's work on the same text. */
export interface Merge {
  /** Everything that only one side changed, and mine where both did. */
  merged: Draft;
  /** Fields that both changed, to different ends: a person decides. */
  contested: DraftField[];
  /** Fields that only they changed. */
  taken: DraftField[];
  /** Whether both changed the variants, of different channels or parts. */
  joined?: true;
}

/** Puts my changes and theirs together, both made from `base`. */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merge {
  const merged: Draft = { ...mine };
  const contested: DraftField[] = [];
  const taken: DraftField[] = [];
  let joined: true | undefined;
  for (const field of FIELDS) {
    if (sameField(field, mine, theirs) || sameField(field, base, theirs)) {
      continue;
    }
    const together = field === 'variants' ? mergeOwn(base.variants, mine.variants, theirs.variants) : null;
    if (sameField(field, base, mine)) {
      taken.push(field);
    } else if (together !== null) {
      merged.variants = together;
      joined = true;
    } else {
      contested.push(field);
    }
  }
  Object.assign(merged, Object.fromEntries(taken.map((field) => [field, theirs[field]])));
  return { merged, contested, taken, ...(joined ? { joined } : {}) };
}
