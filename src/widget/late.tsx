import { createOnDemand } from '../base/onDemand';
import { recordsPart } from '../cti/records/load';
import { onDemand } from './guards/onDemand';
import { whenIdle } from './hooks/whenIdle';
import type { LateParts } from './lateParts';

/**
 * What is not shown at first, in one file: fetched when the browser has been idle for a while, and so there without a flash when it
 * is asked for, or at once if it is needed before.
 */
export const latePart = /* @__PURE__ */ createOnDemand<LateParts>(async () => {
  const { lateParts } = await import('./lateParts');
  // Both need how a call is titled: together they are two files, and apart there would be a third, tiny one.
  recordsPart.provide(lateParts);
  return lateParts;
});

const doNothing = (): void => undefined;

/**
 * Does the work with what is loaded late: at once if it is there, else when the browser has been idle. Nobody has asked for it yet:
 * whoever does will hear of a failure. Returns the function that takes the work back.
 */
export const whenLate = (work: (parts: LateParts) => void): (() => void) => {
  let isTakenBack = false;
  const run = (): void => {
    latePart.use((parts) => {
      if (!isTakenBack) work(parts);
    }, doNothing);
  };
  const isThere = latePart.get() !== undefined;
  const cancel = isThere ? doNothing : whenIdle(run);
  if (isThere) run();
  return () => {
    isTakenBack = true;
    cancel();
  };
};

export const CallScreen = /* @__PURE__ */ onDemand(latePart, (parts) => parts.CallScreen);
export const IncomingScreen = /* @__PURE__ */ onDemand(latePart, (parts) => parts.IncomingScreen);
/** What is wrong, and what to do about it. */
export const Notices = /* @__PURE__ */ onDemand(latePart, (parts) => parts.Notices);
export const SoundNotices = /* @__PURE__ */ onDemand(latePart, (parts) => parts.SoundNotices);
export const Drawer = /* @__PURE__ */ onDemand(latePart, (parts) => parts.Drawer);
export const Recents = /* @__PURE__ */ onDemand(latePart, (parts) => parts.Recents);
export const ShortcutPanel = /* @__PURE__ */ onDemand(latePart, (parts) => parts.ShortcutPanel);
export const UntrustedScreen = /* @__PURE__ */ onDemand(latePart, (parts) => parts.UntrustedScreen);
export const SoundPanel = /* @__PURE__ */ onDemand(latePart, (parts) => parts.SoundPanel);
