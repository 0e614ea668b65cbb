import { present } from '../../base/present';
import { engagementIdOf, isSettled } from '../../call/call';
import type { CtiActions } from '../actions';
import { type CtiContext, reportProblem, update } from '../context';

/** The actions about this window, and about HubSpot's page around it. */
export type PageActions = Pick<
  CtiActions,
  | 'dismissDialRequest'
  | 'reportProblem'
  | 'dismissProblem'
  | 'navigateToRecord'
  | 'sendError'
  | 'resizeWidget'
  | 'setWidgetUrl'
  | 'callData'
  | 'sendMessage'
>;

export const createPageActions = (context: CtiContext): PageActions => {
  const { store, send } = context;
  return {
    dismissDialRequest: () => {
      update(context, { dialRequest: null });
    },
    reportProblem: (problem) => {
      reportProblem(context, problem);
    },
    dismissProblem: () => {
      update(context, { problem: null });
    },
    navigateToRecord: ({ objectCoordinates, engagementId, openIn }) => {
      const { call } = store.getSnapshot();
      const known = engagementId ?? (call && !isSettled(call) ? engagementIdOf(call) : undefined);
      send('navigateToRecord', { objectCoordinates, ...present({ engagementId: known, openIn }) });
    },
    sendError: (error) => {
      send('sendError', error);
    },
    resizeWidget: (size) => {
      send('resizeWidget', size);
    },
    setWidgetUrl: (url) => {
      send('setWidgetUrl', url);
    },
    callData: (data) => {
      send('callData', data);
    },
    sendMessage: (message) => {
      send('sendMessage', message);
    },
  };
};
