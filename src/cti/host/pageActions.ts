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

/** What goes to HubSpot as it is. */
const sent = ['sendError', 'resizeWidget', 'setWidgetUrl', 'callData', 'sendMessage'] as const;

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
    ...(Object.fromEntries(sent.map((name) => [name, send.bind(undefined, name)])) as Pick<
      PageActions,
      (typeof sent)[number]
    >),
  };
};
