import type { HostEvent, UnknownHostMessage } from '../../protocol/hostEvents';
import { type CtiContext, notify, update } from '../context';
import { handlerNameOf } from '../options';
import type { PhoneHolder } from '../phone/holder';
import type { CallRecords } from '../records/records';
import { concernsRecords } from './callEvents';
import { createDialRequest } from './dialRequests';

/** So many milliseconds of clicked numbers are shown as one change: a page may send thousands. */
const dialBurstMs = 50;

/** So many milliseconds after a number was clicked nobody expects any more that it is dialled by itself. */
const dialPatienceMs = 10_000;

/** Follows HubSpot: each event changes the state first and then reaches the app's handler. */
export const createHostEvents = (
  context: CtiContext,
  records: Pick<CallRecords, 'follow'>,
  phone: Pick<PhoneHolder, 'onDialRequest' | 'bridge'>,
) => {
  const { store } = context;

  const follow = (event: HostEvent): void => {
    if (concernsRecords(event)) {
      records.follow(event);
      return;
    }
    switch (event.type) {
      case 'DIAL_NUMBER': {
        const request = createDialRequest(event.data);
        store.set({ ...store.getSnapshot(), dialRequest: request }, dialBurstMs);
        const { at = performance.now() } = event;
        if (performance.now() - at <= dialPatienceMs) phone.onDialRequest(request);
        return;
      }
      case 'VISIBILITY_CHANGED': {
        const { isMinimized, isHidden } = store.getSnapshot().visibility;
        if (isMinimized !== event.data.isMinimized || isHidden !== event.data.isHidden)
          update(context, { visibility: event.data });
        return;
      }
      case 'END_CALL':
        phone.bridge()?.onEndCall(event.data);
        return;
      default:
        // The rest changes nothing here; the app's handlers hear it.
        return;
    }
  };

  /** Lets the app's own handlers hear of an event. */
  const tellApp = ({ type, data, raw }: HostEvent): void => {
    // The data fits the handler of its type; TypeScript cannot follow the pair through the table.
    const handled = notify(context, handlerNameOf(type), data as never, raw);
    const failed = type.endsWith('_FAILED') && notify(context, 'onFailed', data, raw);
    if (!handled && !failed) notify(context, 'defaultEventHandler', data, raw);
  };

  const tellAppUnknown = ({ type, data, raw }: UnknownHostMessage): void => {
    if (type.endsWith('_FAILED')) notify(context, 'onFailed', data, raw);
    notify(context, 'defaultEventHandler', data, raw);
  };

  return { follow, tellApp, tellAppUnknown };
};
