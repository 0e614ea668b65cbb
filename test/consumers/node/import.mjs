// Every entry by import, on a server: nothing there may need a browser before it is used.
import assert from 'node:assert/strict';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import manifest from 'react-hubspot-calling/package.json' with { type: 'json' };

assert.equal(typeof window, 'undefined');
for (const path of Object.keys(manifest.exports)) {
  if (path === './package.json') continue;
  const module = await import(path.replace(/^\./, manifest.name));
  assert.ok(Object.keys(module).length > 0, `${path} exports nothing`);
}

const { CallingProvider, CallingWidget } = await import('react-hubspot-calling');
const html = renderToString(createElement(CallingProvider, { loggedIn: true }, createElement(CallingWidget)));
assert.match(html, /data-calling/);
