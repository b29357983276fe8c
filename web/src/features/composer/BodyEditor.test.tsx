import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderPart } from '@/testing/render';
import { answer } from '@/testing/server';
import { BodyEditor } from './BodyEditor';

/** A table: edited as Markdown, in a field that jsdom can drop into. */
const TABLE = '| a |\n|---|\n| 1 |';

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:x');
  URL.revokeObjectURL = vi.fn();
  let number = 0;
  answer('post', '/api/v1/media', () => {
    number += 1;
    return {
      url: 'http://localhost/x',
      sha256: `file${number}`,
      alt: '',
      filename: 'a.png',
      mimeType: 'image/png',
      size: 1,
      createdAt: '2026-01-20T09:00:00Z',
    };
  });
});

function Editor({ text, format }: { text: string; format: string }) {
  const [value, setValue] = useState(text);
  return <BodyEditor value={value} format={format} limit={undefined} readOnly={false} onChange={setValue} />;
}

async function dropTwo(text: string, format: string) {
  const { user } = await renderPart('composer', <Editor text={text} format={format} />);
  const field = await screen.findByRole('textbox', { name: 'Text' });
  (field as HTMLTextAreaElement).setSelectionRange(text.length, text.length);
  const files = ['one', 'two'].map((name) => new File(['x'], `${name}.png`, { type: 'image/png' }));
  fireEvent.drop(field, { dataTransfer: { files } });
  for (const [alt, next] of [
    ['One "1" & <2>', 'two.png'],
    ['Two', null],
  ] as const) {
    await user.type(await screen.findByRole('textbox', { name: /What is to be seen/ }), alt);
    await user.click(screen.getByRole('button', { name: /^Add/ }));
    await waitFor(() =>
      next === null
        ? expect(screen.queryByRole('dialog')).toBeNull()
        : expect(screen.getByText(next)).toBeVisible(),
    );
  }
  return (field as HTMLTextAreaElement).value;
}

test('of several images dropped into Markdown all stay, in their order', async () => {
  expect(await dropTwo(TABLE, 'markdown')).toBe(
    `${TABLE}![One "1" & <2>](media:file1)\n\n![Two](media:file2)`,
  );
});

test('an image dropped into HTML is HTML', async () => {
  expect(await dropTwo('<p>a</p>', 'html')).toBe(
    '<p>a</p><img src="media:file1" alt="One &quot;1&quot; &amp; &lt;2&gt;">\n\n<img src="media:file2" alt="Two">',
  );
});
