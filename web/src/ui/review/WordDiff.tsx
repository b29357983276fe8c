import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import type { RevisionDiff } from '@/api/editing';
import classes from './review.module.css';

const NAMED = new Set(['title', 'body', 'excerpt', 'slug', 'author', 'cover', 'categories', 'tags']);

/** What differs on a channel: `variants.3.title`. */
const VARIANT = /^variants\.(\d+)\.(title|body|excerpt)$/;

/** What changed, word by word: added underlined, removed struck through, never by colour alone. */
export function WordDiff({ diff }: { diff: RevisionDiff }) {
  const { t } = useTranslation('reviews');
  const special = diff.fields.some((field) => VARIANT.test(field.field));
  const list = useQuery({ ...channels.list(), enabled: special });
  const said = (field: string) => (NAMED.has(field) ? t(`field.${field as 'title'}`) : field);
  const heading = (field: string) => {
    const [, id, part] = VARIANT.exec(field) ?? [];
    return id === undefined || part === undefined
      ? said(field)
      : t('diff.on', {
          field: said(part),
          channel: list.data?.find((one) => String(one.id) === id)?.name ?? id,
        });
  };
  if (diff.fields.length === 0) {
    return <Text size="sm">{t('diff.same')}</Text>;
  }
  return (
    <Stack gap="sm">
      {diff.fields.map((field) => (
        <div key={field.field}>
          <Text size="xs" fw={600} c="dimmed">
            {heading(field.field)}
          </Text>
          {field.parts.length > 0 && (
            <Text component="div" size="sm" className={classes.text} dir="auto">
              {field.parts.map((part, at) => {
                const key = `${String(at)} ${part.op}`;
                if (part.op === 'INSERT') {
                  return <ins key={key}>{part.text}</ins>;
                }
                return part.op === 'DELETE' ? (
                  <del key={key}>{part.text}</del>
                ) : (
                  <span key={key}>{part.text}</span>
                );
              })}
            </Text>
          )}
          <Group gap={6}>
            {field.removed.map((one) => (
              <Badge key={`-${one}`} variant="default" tt="none">
                <del>{one}</del>
              </Badge>
            ))}
            {field.added.map((one) => (
              <Badge key={`+${one}`} variant="default" tt="none">
                <ins>{one}</ins>
              </Badge>
            ))}
          </Group>
        </div>
      ))}
    </Stack>
  );
}
