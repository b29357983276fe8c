import { Checkbox, NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlatformField } from '@/api/channels';

interface PlatformFieldsProps {
  fields: readonly PlatformField[];
  values: Record<string, string>;
  errors: Record<string, string>;
  /** Secrets that are kept already: an empty field leaves them as they are. */
  secretsSet?: readonly string[];
  onChange: (name: string, value: string) => void;
}

/** The form a platform declares: no platform needs a page of its own. */
export function PlatformFields({ fields, values, errors, secretsSet = [], onChange }: PlatformFieldsProps) {
  const { t } = useTranslation('channels');
  return fields.map((field) => {
    const common = {
      // The platform's own words, in its own language.
      descriptionProps: { dir: 'auto' as const },
      label: field.label,
      description: field.help,
      error: errors[field.name],
      required: field.required,
      name: field.name,
    };
    const value = values[field.name] ?? '';
    switch (field.kind) {
      case 'secret':
        return (
          <PasswordInput
            key={field.name}
            {...common}
            required={field.required && !secretsSet.includes(field.name)}
            placeholder={secretsSet.includes(field.name) ? t('field.kept') : undefined}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(field.name, event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('field.show', { field: field.label }) }}
          />
        );
      case 'choice':
        return (
          <Select
            key={field.name}
            {...common}
            data={field.choices}
            value={value === '' ? null : value}
            onChange={(chosen) => onChange(field.name, chosen ?? '')}
            allowDeselect={!field.required}
          />
        );
      case 'number':
        return (
          <NumberInput
            key={field.name}
            {...common}
            value={value}
            onChange={(number) => onChange(field.name, String(number))}
          />
        );
      case 'flag':
        return (
          <Checkbox
            key={field.name}
            {...common}
            required={false}
            checked={value === 'true'}
            onChange={(event) => onChange(field.name, String(event.currentTarget.checked))}
          />
        );
      default:
        return (
          <TextInput
            key={field.name}
            {...common}
            type={field.kind === 'url' ? 'url' : 'text'}
            inputMode={field.kind === 'url' ? 'url' : undefined}
            value={value}
            onChange={(event) => onChange(field.name, event.currentTarget.value)}
          />
        );
    }
  });
}
