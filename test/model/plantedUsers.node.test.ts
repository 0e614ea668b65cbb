import { protocolVersion } from '../../src/cti/keys';
import type { Ports } from './page';
import { type Faults, testFaults, type UserRule } from './planted';
import { userOfName } from './users';

/** The names under which something is kept, or windows meet, do not tell one user from the other. */
const nameOfAll = (name: string): string =>
  userOfName(name) === undefined ? name : name.split('/').with(3, '1').with(4, '2').join('/');

/** Each user finds what the first one has kept. */
const readingFirst = (ports: Ports, isShared: (name: string) => boolean): Ports => {
  const storage = ports.storage!;
  const getItem = (name: string): string | null => storage.getItem(isShared(name) ? nameOfAll(name) : name);
  return { ...ports, storage: { ...storage, getItem } };
};

const handOvers = [
  { do: 'handOver', user: 1 },
  { do: 'act', action: 'complete' },
] as const;

const faults: Faults<UserRule> = {
  'shown to its user': [
    [
      'recent calls are read without asking whose they are',
      () => (ports) => readingFirst(ports, (name) => name.includes('/recent/')),
      handOvers,
    ],
  ],
  'kept for its user': [
    [
      'what is kept of open calls is written for every user',
      () => {
        const names = new Set<string>();
        return (ports) => {
          const storage = ports.storage!;
          const setItem = (name: string, text: string): void => {
            if (name.includes(`/${protocolVersion}/`)) names.add(name);
            for (const each of names.has(name) ? names : [name]) storage.setItem(each, text);
          };
          return { ...ports, storage: { ...storage, setItem } };
        };
      },
      handOvers,
    ],
  ],
  'told for its user': [
    [
      'the windows of all users meet',
      () => (ports) => {
        const { links } = ports;
        if (!links) return ports;
        const open: typeof links.open = (name, onMessage) => links.open(nameOfAll(name), onMessage);
        return { ...ports, links: { ...links, open } };
      },
      handOvers,
    ],
  ],
};

testFaults(faults);
