import type { Stage } from './stage';

/** One thing that the user, the app or HubSpot does; afterwards everything under way arrives. */
export type Step = (stage: Stage) => unknown;

/** A fixed moment, so that both plays tell the same times. */
export const start = Date.UTC(2026, 2, 1, 12);

export const customer = '+16175550142';
export const record = { portalId: 1, objectId: 51, objectTypeId: '0-1' };
export const company = { portalId: 1, objectId: 61, objectTypeId: '0-2' };
export const contactMatch = {
  callerIdType: 'CONTACT' as const,
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  objectCoordinates: record,
};
export const companyMatch = {
  callerIdType: 'COMPANY' as const,
  name: 'Analytical Engines',
  objectCoordinates: company,
};

export const dialOut = (externalCallId: string): Step => {
  return ({ actions }) => actions.outgoingCall({ externalCallId, toNumber: customer, callStartTime: start });
};

export const ringIn = (externalCallId: string): Step => {
  return ({ actions }) =>
    actions.incomingCall({ externalCallId, fromNumber: customer, callStartTime: start });
};

export const answered =
  (externalCallId: string): Step =>
  ({ actions }) =>
    actions.callAnswered({ externalCallId, at: start + 5_000 });

export const ended =
  (externalCallId: string): Step =>
  ({ actions }) =>
    actions.callEnded({ externalCallId, at: start + 65_000 });

export const completed =
  (externalCallId: string): Step =>
  ({ actions }) =>
    actions.callCompleted({ externalCallId });

export const answer =
  (type: string, data?: unknown): Step =>
  (stage) => {
    stage.answer(type, data);
  };

export const say =
  (type: string, data?: unknown): Step =>
  (stage) => {
    stage.say(type, data);
  };

export const behave =
  (options: Parameters<Stage['behave']>[0]): Step =>
  (stage) => {
    stage.behave(options);
  };

/** HubSpot has made the engagement; a fake counts from 1001. */
export const created = (externalCallId: string, engagementId: number): Step =>
  answer('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId, externalCallId });

/** HubSpot's confirmation names the engagement alone. */
export const updated = (engagementId: number): Step =>
  answer('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId });

export const failure = (message: string) => ({ error: { message } });
