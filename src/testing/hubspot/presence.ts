import { present } from '../../base/present';
import { readBoolean, readFields, type Fields } from '../../base/read';
import { readNumber } from './fields';
import { send, type Circumstances, type Effect, type Step } from './step';
import { absentApp, isOpen, isOrphan, type AppPresence, type World } from './world';

/** A new page in the iframe, of which nothing is known yet. */
export const appUnloaded = (world: World): World => ({ ...world, app: absentApp });

const readSize = (fields: Fields): readonly Effect[] => {
  const size = present({ width: readNumber(fields['width']), height: readNumber(fields['height']) });
  return Object.keys(size).length > 0 ? [{ do: 'resize', ...size }] : [];
};

/** Calls of an earlier page that the new one does not resume. */
const abandonOthers = (world: World, engagementId: number | undefined, others: readonly string[]): World => ({
  ...world,
  calls: world.calls.map((call) =>
    isOpen(call) && call.engagementId !== engagementId && isOrphan(call, others)
      ? { ...call, abandoned: true }
      : call,
  ),
});

export const initialized = (world: World, data: Fields, { others }: Circumstances): Step => {
  const { waitingDial, ...rest } = world.app.initialized
    ? world
    : abandonOthers(world, readNumber(data['engagementId']), others);
  const app = {
    initialized: true,
    loggedIn: readBoolean(data['isLoggedIn']) ?? false,
    available: readBoolean(data['isAvailable']) ?? false,
  };
  return {
    world: { ...rest, app },
    effects: [
      ...readSize(readFields(data['sizeInfo'])),
      ...(waitingDial ? [send('DIAL_NUMBER', waitingDial)] : []),
    ],
  };
};

/** Log-in and availability; a user who logs out is not available either. */
export const presence = (world: World, change: Partial<AppPresence>): Step => ({
  world: { ...world, app: { ...world.app, ...change } },
});

export const resizeWidget = (world: World, data: Fields): Step => ({ world, effects: readSize(data) });
