import { onDemand } from './onDemand';

// What is seldom seen: fetched when the browser is idle, and so there without a flash when it is asked for.

export const ShortcutPanel = /* @__PURE__ */ onDemand(() =>
  import('./panels/ShortcutPanel').then((module) => module.ShortcutPanel),
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

export const preparePanels = (): void => {
  for (const panel of [ShortcutPanel, TransferPanel, DtmfPanel, WrapUpFields]) panel.prepare();
};
