import { Button, Group, Input, Pill, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface TimesFieldProps {
  value: readonly string[];
  error?: string | undefined;
  onChange: (times: string[]) => void;
}

/** Times of day, in order; each can be taken out, another one put in. */
export function TimesField({ value, error, onChange }: TimesFieldProps) {
  const { t } = useTranslation('channels');
  const [time, setTime] = useState('');
  const id = useId();
  const add = () => {
    if (time !== '') {
      onChange([...new Set([...value, time])].sort());
      setTime('');
    }
  };
  return (
    <Input.Wrapper
      label={t('slots.times')}
      description={t('slots.timesHelp')}
      error={error}
      labelElement="div"
      labelProps={{ id }}
    >
      <Group gap="xs" my="xs" role="list" aria-labelledby={id}>
        {value.length === 0 && (
          <Text size="sm" c="dimmed" role="listitem">
            {t('slots.noTimes')}
          </Text>
        )}
        {value.map((one) => (
          <Pill
            key={one}
            size="lg"
            role="listitem"
            className="desk-numbers"
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('slots.removeTime', { time: one }),
              'aria-hidden': false,
              tabIndex: 0,
            }}
            onRemove={() => onChange(value.filter((other) => other !== one))}
          >
            {one}
          </Pill>
        ))}
      </Group>
      <Group gap="xs">
        <TextInput
          type="time"
          w={130}
          aria-label={t('slots.newTime')}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              add();
            }
          }}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={time === ''}
          onClick={add}
        >
          {t('slots.addTime')}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}
