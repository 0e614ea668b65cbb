import { onDemand } from './guards/onDemand';

// What is not seen at first: fetched when the browser is idle, and so there without a flash when it is asked for.

export const ShortcutPanel = /* @__PURE__ */ onDemand(() =>
  import('./panels/ShortcutPanel').then((module) => module.ShortcutPanel),
);
export const SaveNotice = /* @__PURE__ */ onDemand(() =>
  import('./panels/SaveNotice').then((module) => module.SaveNotice),
);
export const UnclaimedNotice = /* @__PURE__ */ onDemand(() =>
  import('./panels/UnclaimedNotice').then((module) => module.UnclaimedNotice),
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
export const CallTitle = /* @__PURE__ */ onDemand(() =>
  import('./panels/CallTitle').then((module) => module.CallTitle),
);
export const Countdown = /* @__PURE__ */ onDemand(() =>
  import('./panels/Countdown').then((module) => module.Countdown),
);
export const NoteTemplates = /* @__PURE__ */ onDemand(() =>
  import('./panels/NoteTemplates').then((module) => module.NoteTemplates),
);
export const OtherCalls = /* @__PURE__ */ onDemand(() =>
  import('./panels/OtherCalls').then((module) => module.OtherCalls),
);
export const Waiting = /* @__PURE__ */ onDemand(() =>
  import('./panels/Waiting').then((module) => module.Waiting),
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
  Waiting,
  WrapUpFields,
  CallTitle,
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
