import { useQuery } from '@tanstack/react-query';
import { channels } from '@/api/channels';

/**
 * A platform's sign, as it declares it, in the colour of the text around it. It stands beside the platform's or
 * channel's name, so it says nothing to screen readers.
 */
export function PlatformIcon({ platform, size = 20 }: { platform: string; size?: number }) {
  const { data } = useQuery(channels.platforms());
  const icon = data?.find((one) => one.id === platform)?.icon;
  const picture = icon === undefined ? 'none' : `url("data:image/svg+xml,${encodeURIComponent(icon)}")`;
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        flex: 'none',
        width: size,
        height: size,
        background: icon === undefined ? 'none' : 'currentcolor',
        mask: `${picture} center / contain no-repeat`,
      }}
    />
  );
}
