import { readFields, type Fields } from '../../base/read';
import { failureOf } from './failures';
import { readNumber, readText } from './fields';
import { findCall } from './progress';
import { send, type Step } from './step';
import { findRecord, patchCall, type World } from './world';

/** NAVIGATE_TO_RECORD; for a call that has no record yet it also says whose call it is. */
export const navigateToRecord = (world: World, data: Fields): Step => {
  const objectCoordinates = readFields(data['objectCoordinates']);
  const record = findRecord(world, readNumber(objectCoordinates['objectId']));
  const recordId = record?.id ?? readNumber(objectCoordinates['objectId']);
  const known =
    record === undefined
      ? world.options.isKnownRecord?.(objectCoordinates) === true
      : objectCoordinates['objectTypeId'] === record.objectTypeId;
  const refuse = (step: Step): Step => ({
    ...step,
    effects: [send('NAVIGATE_TO_RECORD_FAILED', { engagementId: data['engagementId'], objectCoordinates })],
  });
  if (!known) return refuse({ world, note: 'This record does not exist.' });
  const call = findCall(world, data);
  const failed = failureOf(world, 'navigation', call);
  if (failed) return refuse({ world: failed.world });
  if (recordId === undefined) return { world };
  return {
    world:
      call?.direction === 'INBOUND' && call.completions === 0
        ? patchCall(world, call.key, { recordIds: [recordId] })
        : world,
    effects: [{ do: 'navigate', recordId, newTab: data['openIn'] === 'NEW_TAB' }],
  };
};

const describeErrorType = (type: string | undefined): string | undefined =>
  type === undefined ? undefined : `The calling app reported an error: ${type}.`;

/** ERROR: HubSpot shows an alert. The SDK also sends one, without a message, for types it does not know. */
export const showError = (world: World, data: Fields): Step => ({
  world,
  effects: [
    {
      do: 'alert',
      message:
        readText(data['message']) ??
        describeErrorType(readText(data['type'])) ??
        'The calling app reported an error.',
    },
  ],
});

export const setWidgetUrl = (world: World, data: Fields): Step => {
  const url = readText(data['iFrameUrl']);
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url)
    ? { world, effects: [{ do: 'widgetUrl', url }] }
    : { world, effects: [send('SET_WIDGET_URL_FAILED', { iFrameUrl: data['iFrameUrl'] })] };
};
