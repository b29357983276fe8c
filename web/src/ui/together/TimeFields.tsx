import { Group, Select, TextInput } from '@mantine/core';
import { timeZones } from '@/lib/dates';

interface TimeFieldsProps {
  labels: { at: string; zone: string };
  /** On the wall clock of the zone: `2026-01-20T09:00`. */
  at: string;
  zone: string;
  errors: Record<string, string | undefined>;
  onChange: (at: string, zone: string) => void;
}

/** A time on a wall clock, and whose clock that is. */
export function TimeFields({ labels, at, zone, errors, onChange }: TimeFieldsProps) {
  return (
    <Group align="flex-start" grow preventGrowOverflow={false}>
      <TextInput
        type="datetime-local"
        label={labels.at}
        required
        miw="12rem"
        value={at}
        error={errors.at}
        onChange={(event) => onChange(event.currentTarget.value, zone)}
      />
      <Select
        label={labels.zone}
        data={timeZones(zone)}
        searchable
        limit={100}
        allowDeselect={false}
        miw="11rem"
        value={zone}
        error={errors.timeZone}
        onChange={(next) => onChange(at, next ?? zone)}
      />
    </Group>
  );
}
