import { IconTimeline } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** What waits for what: dependencies, milestones, the critical path. */
export const timeline: Feature = {
  id: 'timeline',
  nav: [{ to: '/timeline', label: 'nav', icon: IconTimeline, order: 15, needs: 'schedule.read' }],
  commands: [
    {
      id: 'timeline.open',
      label: 'open',
      to: '/timeline',
      keys: 'g t',
      icon: IconTimeline,
      needs: 'schedule.read',
    },
  ],
};
