import { useMay } from '@/api/me';
import { features } from './features';
import { useLabel } from './label';

/** Everything that can be done from anywhere: the features' pages and commands, by what the person may. */
export function useActions() {
  const may = useMay();
  const label = useLabel();
  return features.flatMap((feature) =>
    [
      ...(feature.nav ?? []).map((item) => ({ ...item, id: `go${item.to}`, keys: undefined })),
      ...(feature.commands ?? []),
    ]
      .filter((action) => action.needs === undefined || may(action.needs))
      .map((action) => ({ ...action, feature: feature.id, label: label(feature.id, action.label) })),
  );
}
