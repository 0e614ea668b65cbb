import { onDemand } from './guards/onDemand';

// The screens of calls: loaded when the browser is idle, because nobody is in a call when the app opens.

export const CallScreen = /* @__PURE__ */ onDemand(() =>
  import('./screens/CallScreen').then((module) => module.CallScreen),
);
export const IncomingScreen = /* @__PURE__ */ onDemand(() =>
  import('./screens/IncomingScreen').then((module) => module.IncomingScreen),
);

/** What is wrong, and what to do about it. */
export const Notices = /* @__PURE__ */ onDemand(() => import('./Notices').then((module) => module.Notices));

export const Announcer = /* @__PURE__ */ onDemand(() =>
  import('./Announcer').then((module) => module.Announcer),
);

export const prepareScreens = (): void => {
  Announcer.prepare();
  Notices.prepare();
  CallScreen.prepare();
  IncomingScreen.prepare();
};
