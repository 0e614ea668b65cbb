// Every entry by require, on a server.
const assert = require('node:assert/strict');
const { createElement } = require('react');
const { renderToString } = require('react-dom/server');
const manifest = require('react-hubspot-calling/package.json');

for (const path of Object.keys(manifest.exports)) {
  if (path === './package.json') continue;
  const module = require(path.replace(/^\./, manifest.name));
  assert.ok(Object.keys(module).length > 0, `${path} exports nothing`);
}

const { CallingProvider, CallingWidget } = require('react-hubspot-calling');
const html = renderToString(createElement(CallingProvider, { loggedIn: true }, createElement(CallingWidget)));
assert.match(html, /data-calling/);
