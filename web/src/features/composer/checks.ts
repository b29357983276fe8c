import type { Channel, Platform } from '@/api/channels';
import type { Look } from '@/api/editing';
import type { Draft } from './draft';
import { onChannel } from './variants';

/** Something a channel's platform will not take, or a reader will miss. `grave`: it would be refused there. */
export interface Warning {
  key:
    | 'warn.titleMissing'
    | 'warn.titleLong'
    | 'warn.textLong'
    | 'warn.images'
    | 'warn.alt'
    | 'warn.noChannel'
    | 'warn.paused'
    | 'warn.seoTitle'
    | 'warn.seoDescription';
  grave: boolean;
  channel: string;
  count: number;
  limit: number;
}

/** Letters as people count them: an emoji with its modifiers is one. */
export function letters(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

/** Letters as platforms count them: Unicode code points. */
export function points(text: string): number {
  return Array.from(text).length;
}

/** Markdown without its signs, as a reader sees it. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replaceAll(/[*_`~]+/g, '')
    .trim();
}

export function words(markdown: string): number {
  let count = 0;
  for (const part of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(plainText(markdown))) {
    count += part.isWordLike === true ? 1 : 0;
  }
  return count;
}

/** The images of a text, with their descriptions. */
export function images(markdown: string): { alt: string; source: string }[] {
  return [...markdown.matchAll(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g)].map(([, alt = '', source = '']) => ({
    alt,
    source,
  }));
}

/** Platforms say 0 for "as many as you like". */
const given = (limit: number) => limit > 0;

/** The shortest limit of the chosen channels, and whose it is. */
export function tightest(
  of: 'titleLength' | 'textLength',
  channels: readonly Channel[],
  platforms: readonly Platform[],
): { limit: number; channel: string } | undefined {
  return channels
    .flatMap((channel) => {
      const limit = platforms.find((one) => one.id === channel.platform)?.limits[of] ?? 0;
      return given(limit) ? [{ limit, channel: channel.name }] : [];
    })
    .sort((a, b) => a.limit - b.limit)[0];
}

/** How long a part is on a channel: as the server counted it when it saw this very text, else nearly so. */
export function lengthOn(
  part: 'title' | 'text' | 'images',
  draft: Draft,
  channel: number,
  look: Look | undefined,
): number {
  const seen = look?.rendering?.counters.find((one) => one.part === part)?.count;
  if (seen !== undefined) {
    return seen;
  }
  const there = onChannel(draft, channel);
  switch (part) {
    case 'title':
      return points(there.title.trim());
    case 'text':
      return points(plainText(there.body));
    default:
      return images(there.body).length + (there.cover === '' ? 0 : 1);
  }
}

/**
 * What is to be said about a draft before it goes anywhere.
 *
 * @param looks what the server found in this very text; without them it is counted here
 */
export function warnings(
  draft: Draft,
  channels: readonly Channel[],
  platforms: readonly Platform[],
  looks: readonly Look[] = [],
): Warning[] {
  const found: Warning[] = [];
  const chosen = channels.filter((channel) => draft.channels.includes(channel.id));
  const say = (key: Warning['key'], grave: boolean, channel = '', count = 0, limit = 0) =>
    found.push({ key, grave, channel, count, limit });
  if (chosen.length === 0) {
    say('warn.noChannel', false);
  }
  for (const channel of chosen) {
    const limits = platforms.find((one) => one.id === channel.platform)?.limits;
    const look = looks.find((one) => one.channelId === channel.id);
    const [title, text, pictures] = (['title', 'text', 'images'] as const).map((part) =>
      lengthOn(part, draft, channel.id, look),
    ) as [number, number, number];
    if (!channel.enabled) {
      say('warn.paused', false, channel.name);
    }
    if (limits === undefined) {
      continue;
    }
    if (limits.titleRequired && title === 0) {
      say('warn.titleMissing', true, channel.name);
    }
    if (given(limits.titleLength) && title > limits.titleLength) {
      say('warn.titleLong', true, channel.name, title - limits.titleLength, limits.titleLength);
    }
    if (given(limits.textLength) && text > limits.textLength) {
      say('warn.textLong', true, channel.name, text - limits.textLength, limits.textLength);
    }
    if (given(limits.images) && pictures > limits.images) {
      say('warn.images', true, channel.name, pictures, limits.images);
    }
  }
  const texts = new Set([draft.body, ...chosen.map((one) => onChannel(draft, one.id).body)]);
  const mute = [...texts].flatMap(images).filter((picture) => picture.alt.trim() === '').length;
  if (mute > 0) {
    say('warn.alt', false, '', mute);
  }
  if (letters(draft.seoTitle) > 60) {
    say('warn.seoTitle', false, '', letters(draft.seoTitle), 60);
  }
  if (letters(draft.seoDescription) > 160) {
    say('warn.seoDescription', false, '', letters(draft.seoDescription), 160);
  }
  return found;
}
