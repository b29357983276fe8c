import type { Channel, Platform } from '@/api/channels';
import type { Draft } from './draft';

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

const NO_LIMIT = 1_000_000_000;
const given = (limit: number) => limit > 0 && limit < NO_LIMIT;

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

/** What is to be said about a draft before it goes anywhere. */
export function warnings(
  draft: Draft,
  channels: readonly Channel[],
  platforms: readonly Platform[],
): Warning[] {
  const found: Warning[] = [];
  const chosen = channels.filter((channel) => draft.channels.includes(channel.id));
  const pictures = images(draft.body);
  const title = letters(draft.title.trim());
  const text = letters(plainText(draft.body));
  const say = (key: Warning['key'], grave: boolean, channel = '', count = 0, limit = 0) =>
    found.push({ key, grave, channel, count, limit });
  if (chosen.length === 0) {
    say('warn.noChannel', false);
  }
  for (const channel of chosen) {
    const limits = platforms.find((one) => one.id === channel.platform)?.limits;
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
    if (limits.images >= 0 && limits.images < NO_LIMIT && pictures.length > limits.images) {
      say('warn.images', true, channel.name, pictures.length, limits.images);
    }
  }
  const mute = pictures.filter((picture) => picture.alt.trim() === '').length;
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
