import { Divider, NavLink } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useMay } from '@/api/me';
import { features } from './features';
import { useLabel } from './label';

/** A hundred of `order` is a part of its own. */
const part = (order: number) => Math.floor(order / 100);

/** The features' lines, in their order; those a person may not use are left out. */
export function Navigation() {
  const may = useMay();
  const label = useLabel();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const items = features
    .flatMap((feature) => (feature.nav ?? []).map((item) => ({ feature: feature.id, ...item })))
    .filter((item) => item.needs === undefined || may(item.needs))
    .sort((a, b) => a.order - b.order);
  return items.map(({ icon: Icon, ...item }, index) => {
    const before = items[index - 1];
    const here = item.to === '/' ? path === '/' : path === item.to || path.startsWith(`${item.to}/`);
    return (
      <Fragment key={item.to}>
        {before && part(before.order) !== part(item.order) && <Divider my={6} />}
        <NavLink
          component={Link}
          to={item.to}
          label={label(item.feature, item.label)}
          leftSection={<Icon size={18} aria-hidden />}
          active={here}
          aria-current={here ? 'page' : undefined}
          variant="light"
          style={{ borderRadius: 'var(--mantine-radius-md)' }}
        />
      </Fragment>
    );
  });
}
