import { Alert, Button, Group, Modal, Radio, ScrollArea, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { type Draft, type DraftField, draftOf } from './draft';
import type { Snapshot } from './snapshot';
import { mergeOwn } from './variants';

interface ContestProps {
  contest: NonNullable<Snapshot['contest']>;
  draft: Draft;
  channels: readonly Channel[];
  onDecide: (draft: Draft) => void;
}

type Side = 'mine' | 'theirs';

/** Somebody else changed the same text: both versions, side by side, and the choice for each field. */
export function Contest({ contest, draft, channels, onDecide }: ContestProps) {
  const { t } = useTranslation(['composer', 'ui']);
  const reader = useReader();
  const [open, dialog] = useDisclosure(false);
  const [sides, setSides] = useState<Partial<Record<DraftField, Side>>>({});
  const theirs = draftOf(contest.theirs);
  const said = (from: Draft, field: DraftField): string => {
    if (field === 'variants') {
      return from.variants
        .map((own) => {
          const name = channels.find((one) => one.id === own.channel)?.name ?? String(own.channel);
          return [name, own.title, own.excerpt, own.body].filter((part) => part !== null).join('\n');
        })
        .join('\n\n');
    }
    const value = from[field];
    if (field === 'channels') {
      return from.channels.map((id) => channels.find((one) => one.id === id)?.name ?? String(id)).join(', ');
    }
    return Array.isArray(value) ? value.join(', ') : value;
  };
  const decide = () => {
    // What was typed on while this was open counts as mine; what only they changed is theirs.
    const result: Draft = { ...draft };
    const takenOver = [...contest.taken, ...contest.contested.filter((field) => sides[field] === 'theirs')];
    Object.assign(result, Object.fromEntries(takenOver.map((field) => [field, theirs[field]])));
    if (contest.joined === true) {
      const both = contest.merged.variants;
      result.variants = mergeOwn(contest.mine.variants, draft.variants, both) ?? both;
    }
    dialog.close();
    onDecide(result);
  };
  return (
    <Alert color="orange" icon={<IconUsers aria-hidden />} title={t('contest.title')} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('contest.text')}</Text>
        <Button size="xs" onClick={dialog.open}>
          {t('contest.open')}
        </Button>
      </Stack>
      <Modal
        opened={open}
        onClose={dialog.close}
        size="xl"
        title={t('contest.dialog')}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('contest.when', { when: dateTime(contest.theirs.updatedAt, reader) })}
          </Text>
          {contest.contested.map((field) => (
            <Radio.Group
              key={field}
              label={t(`field.${field}`)}
              value={sides[field] ?? 'mine'}
              onChange={(side) => setSides((before) => ({ ...before, [field]: side }))}
            >
              <SimpleGrid cols={{ base: 1, sm: 2 }} mt={4}>
                {(['mine', 'theirs'] as const).map((side) => (
                  <Radio.Card key={side} value={side} p="sm" radius="md">
                    <Group wrap="nowrap" align="flex-start">
                      <Radio.Indicator />
                      <Stack gap={4} miw={0} flex={1}>
                        <Text fw={600} size="sm">
                          {t(`contest.${side}`)}
                        </Text>
                        <ScrollArea.Autosize mah={220}>
                          <Text
                            size="sm"
                            dir="auto"
                            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
                          >
                            {said(side === 'mine' ? draft : theirs, field) || t('contest.empty')}
                          </Text>
                        </ScrollArea.Autosize>
                      </Stack>
                    </Group>
                  </Radio.Card>
                ))}
              </SimpleGrid>
            </Radio.Group>
          ))}
          <Text size="sm">{t('contest.kept')}</Text>
          <Group>
            <Button onClick={decide}>{t('contest.decide')}</Button>
            <Button variant="default" onClick={dialog.close}>
              {t('ui:cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Alert>
  );
}
