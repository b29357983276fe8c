import Image from '@tiptap/extension-image';
import { Link } from '@tiptap/extension-link';
import { MarkdownManager } from '@tiptap/markdown';
import type { AnyExtension } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';

/** `media:SHA256` of a body is read from the library. */
export function imageAddress(source: string): string {
  return source.startsWith('media:') ? `/api/v1/media/${source.slice('media:'.length)}` : source;
}

/** An image that keeps its `media:` address in the text and shows it from the library. */
const LibraryImage = Image.extend({
  renderHTML({ HTMLAttributes }: { HTMLAttributes: { src?: string } }) {
    return ['img', { ...HTMLAttributes, src: imageAddress(HTMLAttributes.src ?? '') }];
  },
});

/** What the rich editor can show but for links; everything of it has Markdown. Underlining has none. */
export const extensions: AnyExtension[] = [
  StarterKit.configure({ underline: false, link: false }),
  LibraryImage.configure({ inline: true }),
];

const manager = new MarkdownManager({ extensions: [...extensions, Link] });

/** The Markdown that the rich editor would write for a text. */
export function rewritten(markdown: string): string {
  return manager.serialize(manager.parse(markdown));
}

/** Spellings that mean the same: escapes, `_` for `*`, `*` and `+` for list points, space at line ends. */
function spelling(markdown: string): string {
  return markdown
    .replaceAll(/^(\s*)[*+] /gm, '$1- ')
    .replaceAll(/\\([_*<>&[\]])/g, '$1')
    .replaceAll('_', '*')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

/**
 * Whether the rich editor gives this text back with nothing lost: spelt the same but for habits, and meaning the
 * same when it is read again. Tables, HTML, footnotes and the like are not, and stay in the Markdown editor.
 */
export function lossless(markdown: string): boolean {
  try {
    const read = manager.parse(markdown);
    const written = manager.serialize(read);
    return (
      spelling(written) === spelling(markdown) &&
      JSON.stringify(manager.parse(written)) === JSON.stringify(read)
    );
  } catch {
    return false;
  }
}
