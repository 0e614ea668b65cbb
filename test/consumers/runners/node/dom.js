// A document for Node, before React and Testing Library look for one.
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
  url: 'http://localhost/',
  pretendToBeVisual: true,
});

for (const name of Object.getOwnPropertyNames(window))
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name] });
for (const name of ['window', 'document', 'navigator', 'Event', 'EventTarget', 'CustomEvent'])
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name] });
