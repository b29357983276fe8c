import { line, paragraph } from './spelling';

/** What a channel gets instead of the content's; null for what is the same. */
export interface Own {
  channel: number;
  title: string | null;
  body: string | null;
  excerpt: string | null;
}

type OwnPart = 'title' | 'body' | 'excerpt';

interface Text {
  title: string;
  body: string;
  excerpt: string;
  variants: Own[];
}

const PARTS: OwnPart[] = ['title', 'body', 'excerpt'];

export function ownOf(variants: readonly Own[], channel: number): Own {
  return (
    variants.find((one) => one.channel === channel) ?? { channel, title: null, body: null, excerpt: null }
  );
}

/** Whether a channel gets anything else than the others. */
export function differs(own: Own): boolean {
  return PARTS.some((part) => own[part] !== null);
}

/** With a channel's changed; by channel, and without those that differ in nothing, as the server keeps them. */
export function withOwn(variants: readonly Own[], channel: number, patch: Partial<Own>): Own[] {
  const changed = { ...ownOf(variants, channel), ...patch };
  return [...variants.filter((one) => one.channel !== channel), changed]
    .filter(differs)
    .sort((a, b) => a.channel - b.channel);
}

/** As the server keeps them: see {@link line}; a blank title or excerpt is the content's. */
export function speltOwn(variants: readonly Own[]): Own[] {
  return variants
    .map(({ channel, title, body, excerpt }) => ({
      channel,
      title: line(title ?? '') || null,
      body,
      excerpt: paragraph(excerpt ?? '') || null,
    }))
    .filter(differs);
}

/** What a channel gets. */
export function onChannel<T extends Text>(text: T, channel: number): T {
  const own = ownOf(text.variants, channel);
  return {
    ...text,
    title: own.title ?? text.title,
    body: own.body ?? text.body,
    excerpt: own.excerpt ?? text.excerpt,
  };
}

/** Both people's variants put together; null when both changed the same part of the same channel's. */
export function mergeOwn(base: readonly Own[], mine: readonly Own[], theirs: readonly Own[]): Own[] | null {
  let merged: Own[] = [];
  for (const channel of new Set([...mine, ...theirs].map((one) => one.channel))) {
    const [before, ours, others] = [ownOf(base, channel), ownOf(mine, channel), ownOf(theirs, channel)];
    for (const part of PARTS) {
      const same = (a: Own, b: Own) =>
        ownOf(speltOwn([a]), channel)[part] === ownOf(speltOwn([b]), channel)[part];
      const [kept, changed] = [same(before, ours), !same(before, others)];
      if (!kept && changed && !same(ours, others)) {
        return null;
      }
      const value = kept && changed ? others[part] : ours[part];
      merged = withOwn(merged, channel, { [part]: value });
    }
  }
  return merged;
}
