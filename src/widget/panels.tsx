import { onDemand } from './guards/onDemand';

// What is not seen at first: fetched when the browser is idle, and so there without a flash when it is asked for.

export const ShortcutPanel = /* @__PURE__ */ onDemand(() =>
  import('./panels/ShortcutPanel').then((module) => module.ShortcutPanel),
);
export const SaveNotice = /* @__PURE__ */ onDemand(() =>
  import('./panels/SaveNotice').then((module) => module.SaveNotice),
);
export const TransferPanel = /* @__PURE__ */ onDemand(() =>
  import('./panels/TransferPanel').then((module) => module.TransferPanel),
);
export const DtmfPanel = /* @__PURE__ */ onDemand(() =>
  import('./panels/DtmfPanel').then((module) => module.DtmfPanel),
);
export const WrapUpFields = /* @__PURE__ */ onDemand(() =>
  import('./panels/WrapUpFields').then((module) => module.WrapUpFields),
);
export const Countdown = /* @__PURE__ */ onDemand(() =>
  import('./panels/Countdown').then((module) => module.Countdown),
);
export const OtherCalls = /* @__PURE__ */ onDemand(() =>
  import('./panels/OtherCalls').then((module) => module.OtherCalls),
);
export const SoundPanel = /* @__PURE__ */ onDemand(() =>
  import('./sound/SoundPanel').then((module) => module.SoundPanel),
);
export const SoundNotices = /* @__PURE__ */ onDemand(() =>
  import('./sound/SoundNotices').then((module) => module.SoundNotices),
);
export const Quality = /* @__PURE__ */ onDemand(() =>
  import('./sound/Quality').then((module) => module.Quality),
);

export const Recents = /* @__PURE__ */ onDemand(() =>
  import('./panels/Recents').then((module) => module.Recents),
);

const rare = [
  Recents,
  SaveNotice,
  OtherCalls,
  WrapUpFields,
  Countdown,
  DtmfPanel,
  TransferPanel,
  ShortcutPanel,
  Quality,
  SoundPanel,
];

export const preparePanels = (): void => {
  for (const panel of rare) panel.prepare();
};
