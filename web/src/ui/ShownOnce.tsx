import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { IconCheck, IconCopy, IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog';

interface Words {
  title: string;
  /** That it cannot be seen again. */
  onceTitle: string;
  once: string;
  /** What the value is. */
  label: string;
  copy: string;
  copied: string;
  /** The button that ends it: somebody has kept the value. */
  kept: string;
}

/** A secret that the server tells this one time, to be copied. */
export function ShownOnce({
  words,
  value,
  onClose,
  children,
}: {
  words: Words;
  value: string;
  onClose: () => void;
  /** What it is good for. */
  children?: ReactNode;
}) {
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Stack>
        <Alert variant="light" color="yellow" icon={<IconEyeOff aria-hidden />} title={words.onceTitle}>
          {words.once}
        </Alert>
        <Code
          block
          dir="ltr"
          aria-label={words.label}
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {value}
        </Code>
        <CopyButton value={value} timeout={4_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        {children}
        <Group justify="flex-end">
          <Button onClick={onClose}>{words.kept}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
