import { readFields, type Fields } from '../../base/read';
import { callerMatchDue } from './callerMatch';
import { callCompleted, finalize } from './completion';
import { engagementDue } from './engagement';
import { appUnloaded, initialized, presence, resizeWidget } from './presence';
import { callAnswered, callEnded, callTransferred } from './progress';
import { navigateToRecord, setWidgetUrl, showError } from './requests';
import { incomingCall, outgoingCall } from './starts';
import type { Circumstances, Step, Timer } from './step';
import type { World } from './world';

type Handler = (world: World, data: Fields, circumstances: Circumstances) => Step;

const handlers: Readonly<Record<string, Handler>> = {
  INITIALIZED: initialized,
  LOGGED_IN: (world) => presence(world, { loggedIn: true }),
  LOGGED_OUT: (world) => presence(world, { loggedIn: false }),
  USER_AVAILABLE: (world) => presence(world, { available: true }),
  USER_UNAVAILABLE: (world) => presence(world, { available: false }),
  OUTGOING_CALL_STARTED: outgoingCall,
  INCOMING_CALL: incomingCall,
  CALL_ANSWERED: callAnswered,
  CALL_TRANSFERRED: callTransferred,
  CALL_ENDED: callEnded,
  CALL_COMPLETED: callCompleted,
  FINALIZE_ENGAGEMENT: (world, data) => finalize(world, data, 'FINALIZE_ENGAGEMENT'),
  PUBLISH_TO_CHANNEL: (world, data) => finalize(world, data, 'PUBLISH_TO_CHANNEL'),
  NAVIGATE_TO_RECORD: navigateToRecord,
  ERROR: showError,
  RESIZE_WIDGET: resizeWidget,
  SET_WIDGET_URL: setWidgetUrl,
  CALL_DATA: (world) => ({ world }),
  SYNC_ACK: (world) => ({ world }),
  UNLOADING: (world) => ({ world: appUnloaded(world) }),
};

/** What HubSpot makes of one message of the app's. Never throws, whatever the message holds. */
export const receive = (world: World, type: string, data: unknown, circumstances: Circumstances): Step => {
  const handler = Object.hasOwn(handlers, type) ? handlers[type] : undefined;
  return handler
    ? handler(world, readFields(data), circumstances)
    : { world, note: 'HubSpot does not know this type.' };
};

/** What HubSpot's servers do when their time has come. */
export const elapse = (world: World, timer: Timer): Step => {
  switch (timer.type) {
    case 'engagement':
      return engagementDue(world, timer.key);
    case 'callerMatch':
      return callerMatchDue(world, timer.key);
    case 'redirect':
      return { world, effects: [{ do: 'navigate', recordId: timer.recordId, newTab: false }] };
  }
};
