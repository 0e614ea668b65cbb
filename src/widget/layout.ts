import { styledRoot } from '../components/styledRoot';
import { line, space } from '../components/theme';

/** The panel: as high as the iframe, its parts one below the other. */
export const Panel = /* @__PURE__ */ styledRoot(
  'div',
  () => `:where(&){display:flex;flex-direction:column;min-block-size:100%;box-sizing:border-box}
:where(& > main){flex:1;padding:calc(${space} * 2);display:flex;flex-direction:column;gap:calc(${space} * 1.5);max-inline-size:30rem;inline-size:100%;
margin-inline:auto;box-sizing:border-box}`,
);

/** Things below each other at the house's distance. */
export const Stack = /* @__PURE__ */ styledRoot(
  'div',
  () => `:where(&){display:flex;flex-direction:column;gap:calc(${space} * 1.5);min-inline-size:0}`,
);

/** Things beside each other, each as wide as the next. */
export const Row = /* @__PURE__ */ styledRoot(
  'div',
  () => `:where(&){display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:${space}}`,
);

/** The line at the top: availability and log-out. */
export const Bar = /* @__PURE__ */ styledRoot(
  'header',
  () => `:where(&){display:flex;align-items:center;justify-content:space-between;gap:${space};min-block-size:2.75rem;
padding-inline:calc(${space} * 2);border-block-end:1px solid ${line}}`,
);
