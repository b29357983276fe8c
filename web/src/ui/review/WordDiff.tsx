import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RevisionDiff } from '@/api/editing';
import classes from './review.module.css';

const NAMED = new Set(['title', 'body', 'excerpt', 'slug', 'author', 'cover', 'categories', 'tags']);

/** What changed, word by word: added underlined, removed struck through, never by colour alone. */
export function WordDiff({ diff }: { diff: RevisionDiff }) {
  const { t } = useTranslation('reviews');
  if (diff.fields.length === 0) {
    return <Text size="sm">{t('diff.same')}</Text>;
  }
  return (
    <Stack gap="sm">
      {diff.fields.map((field) => (
        <div key={field.field}>
          <Text size="xs" fw={600} c="dimmed">
            {NAMED.has(field.field) ? t(`field.${field.field as 'title'}`) : field.field}
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
