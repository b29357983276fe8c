import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderPart } from '@/testing/render';
import { DurationField } from './DurationField';

function Field({ told }: { told: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>('PT2H');
  const change = (next: string | null) => {
    setValue(next);
    told(next);
  };
  return <DurationField label="Late" description="" value={value} onChange={change} />;
}

test('hours stay hours while one types', async () => {
  let last: string | null = null;
  const told = (value: string | null) => {
    last = value;
  };
  const { user } = await renderPart('channels', <Field told={told} />);
  await user.type(screen.getByLabelText('Late'), '45');
  expect(screen.getByLabelText('Late')).toHaveValue('245');
  expect(last).toBe('PT245H');
});
