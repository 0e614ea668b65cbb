import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/text/escape';

/** What a browser shows of some HTML. */
const shownBy = (html: string) => {
  const element = document.createElement('div');
  element.innerHTML = html;
  for (const lineBreak of element.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return element;
};

describe('escapeHtml', () => {
  it.each([
    ['', ''],
    ['Plain', 'Plain'],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    [`"double" 'single'`, '&quot;double&quot; &#39;single&#39;'],
    ['one\ntwo\r\nthree\rfour', 'one<br>two<br>three<br>four'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['&amp;', '&amp;amp;'],
  ])('writes %j as %j', (text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });

  it('shows any text as it was written, and makes no element but line breaks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '<b>', '&lt;', '\n', '"'),
        (text, spice) => {
          const written = text + spice + text;
          const element = shownBy(escapeHtml(written));
          expect(element.children).toHaveLength(0);
          expect(element.textContent).toBe(written.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'));
        },
      ),
    );
  });
});
