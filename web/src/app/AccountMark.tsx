import { Avatar } from '@mantine/core';

/** Whose desk this is, before and after the menu behind it is loaded. */
export function AccountMark({ name }: { name: string }) {
  return <Avatar name={name} size={30} color="initials" alt="" aria-hidden />;
}
