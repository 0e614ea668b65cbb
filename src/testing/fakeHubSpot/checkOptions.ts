import type { Session } from '../../protocol/hostEvents';
import { checkNames } from '../checkNames';
import type { FakeHubSpotOptions, FakeSession } from './options';

const sessionFields: Record<keyof Session, true> = {
  portalId: true,
  userId: true,
  ownerId: true,
  engagementId: true,
  iframeLocation: true,
  usesCallingWindow: true,
  hostUrl: true,
};

const optionNames: Record<keyof FakeHubSpotOptions, true> = {
  session: true,
  handshake: true,
  foreignOrigin: true,
  standalone: true,
  answerAfterMs: true,
  engagementFails: true,
  engagementMissing: true,
  updateFails: true,
  confirmationMissing: true,
  records: true,
  matches: true,
  matchFails: true,
  navigationFails: true,
  finalizeFails: true,
  supportsInboundCalling: true,
  omitExternalCallId: true,
  bothEngagementEvents: true,
  namesInDialRequests: true,
  now: true,
};

/** @throws an Error for a field that a handshake does not have */
export const checkSession = (session: FakeSession): void => {
  checkNames('field of a handshake', Object.keys(session), Object.keys(sessionFields));
};

/** @throws an Error for an option that a fake HubSpot does not have */
export const checkOptions = (options: FakeHubSpotOptions): void => {
  checkNames('option of a fake HubSpot', Object.keys(options), Object.keys(optionNames));
  checkSession(options.session ?? {});
};
