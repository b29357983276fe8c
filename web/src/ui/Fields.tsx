import { Stack, type StackProps } from '@mantine/core';

/** The fields of a form, one below the other; all of them locked for who may only look. */
export function Fields({ locked, ...props }: StackProps & { locked: boolean }) {
  return (
    <fieldset disabled={locked} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Stack {...props} />
    </fieldset>
  );
}
