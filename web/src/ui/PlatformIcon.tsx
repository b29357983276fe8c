import { useQuery } from '@tanstack/react-query';
import { channels } from '@/api/channels';

/** A platform's sign, as it declares it; beside its name, so it says nothing to screen readers. */
export function PlatformIcon({ platform, size = 20 }: { platform: string; size?: number }) {
  const { data } = useQuery(channels.platforms());
  const icon = data?.find((one) => one.id === platform)?.icon;
  return (
    <img
      alt=""
      width={size}
      height={size}
      src={`data:image/svg+xml,${encodeURIComponent(icon ?? '<svg xmlns="http://www.w3.org/2000/svg"/>')}`}
    />
  );
}
