// @ts-check

/** @typedef {import('./takePictures.mjs').Picture} Picture */

const style = `
body { margin: 0; font: 14px/1.4 system-ui, sans-serif; color: #213141; background: #f4f6f8 }
header { position: sticky; top: 0; z-index: 1; display: flex; gap: 1rem; align-items: baseline; padding: .75rem 1.5rem; background: #fff; border-bottom: 1px solid #d5dde5 }
h1 { font-size: 1rem; margin: 0 }
h2 { font-size: 1.125rem; margin: 1.5rem 1.5rem .5rem }
section { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0 1.5rem 1.5rem }
h3 { flex-basis: 100%; margin: 0; font-size: .875rem; font-weight: 600 }
figure { margin: 0 }
figcaption { font-size: .75rem; color: #51606f }
img { display: block; border: 1px solid #d5dde5 }
`;

// Leaves the stories whose names contain every word.
const script = `
const find = document.querySelector('input');
find.addEventListener('input', () => {
  const words = find.value.toLowerCase().split(/\\s+/);
  for (const section of document.querySelectorAll('section'))
    section.hidden = !words.every((word) => section.id.includes(word));
});
`;

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @template T @param {readonly T[]} items @param {(item: T) => string} keyOf */
const group = (items, keyOf) => {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

/** @param {Picture} picture */
const figure = ({ file, theme, width }) =>
  `<figure><img src="${file}" loading="lazy" alt=""><figcaption>${theme}, ${width} px</figcaption></figure>`;

/**
 * A page that shows all pictures, story by story.
 * @param {readonly Picture[]} pictures
 */
export const indexPage = (pictures) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screenshots</title>
<style>${style}[hidden] { display: none }</style>
<header><h1>Every story</h1><input type="search" aria-label="Show only" placeholder="Show only …"></header>
${group(pictures, ({ story }) => story.title)
  .map(
    ([title, inGroup]) => `<h2>${escape(title)}</h2>
${group(inGroup, ({ story }) => story.id)
  .map(
    ([id, [first, ...rest]]) =>
      `<section id="${id}"><h3>${escape(first?.story.name ?? '')}</h3>${[first, ...rest].map((picture) => picture && figure(picture)).join('')}</section>`,
  )
  .join('\n')}`,
  )
  .join('\n')}
<script>${script}</script>
</html>
`;
