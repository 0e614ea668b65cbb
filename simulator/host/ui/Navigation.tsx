import { Box, Building2, PhoneCall, Ticket, Truck, UserRound, type LucideIcon } from 'lucide-react';
import { findRecord } from '../../../src/testing/hubspot/world';
import { describeObjectType, objectTypesOf } from '../../../src/testing/hubspot/records/record';
import { callsHash, listHash } from '../route';
import { useHostState, useRoute } from './context';
import styles from './Navigation.module.css';

const icons: Readonly<Record<string, LucideIcon>> = {
  '0-1': UserRound,
  '0-2': Building2,
  '0-5': Ticket,
  '2-38112207': Truck,
};

interface Item {
  readonly href: string;
  readonly text: string;
  readonly icon: LucideIcon;
}

export const Navigation = () => {
  const { world } = useHostState();
  const route = useRoute();
  const here =
    route.page === 'calls'
      ? callsHash
      : listHash(
          route.page === 'list'
            ? route.objectTypeId
            : (findRecord(world, route.recordId)?.objectTypeId ?? ''),
        );
  const items: readonly Item[] = [
    ...objectTypesOf(world.records).map((id) => ({
      href: listHash(id),
      text: describeObjectType(id).plural,
      icon: icons[id] ?? Box,
    })),
    { href: callsHash, text: 'Calls', icon: PhoneCall },
  ];
  return (
    <nav className={styles.nav} aria-label="CRM">
      <ul>
        {items.map(({ href, text, icon: Icon }) => (
          <li key={href}>
            <a href={href} aria-current={href === here ? 'page' : undefined}>
              <Icon size={17} aria-hidden />
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
