import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPart } from '@/testing/render';
import { TimeFields } from './TimeFields';

test('shows a zone that this browser has under another name', async () => {
  const labels = { at: 'Time', zone: 'Zone' };
  await renderPart(
    'templates',
    <TimeFields labels={labels} at="" zone="Asia/Kolkata" errors={{}} onChange={() => undefined} />,
  );
  expect(screen.getByRole('combobox', { name: 'Zone' })).toHaveValue('Asia/Kolkata');
});
