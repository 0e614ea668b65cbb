import type { WorldOptions } from './scene';
import type { Step } from './steps';

export const world: WorldOptions = {
  hasPhone: true,
  phonePartTakesMs: 0,
  callsSurvive: 'yes',
  usesCallingWindow: false,
  areAlone: false,
  omitExternalCallId: false,
  bothEngagementEvents: false,
  isSilentAtFirst: true,
  createEngagement: true,
  hideWidget: false,
  unmounts: false,
  autoDial: false,
  users: 1,
  callWaiting: true,
};

export const steps = (...all: readonly Partial<Step>[]): Step[] =>
  all.map((step) => ({ at: 0, call: 0, twice: true, settles: false, ...step }) as Step);
