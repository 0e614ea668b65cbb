/** A piece of a note that may be shown: text, or one of a few harmless elements. */
export type NoteNode =
  string | { readonly tag: NoteTag; readonly href?: string; readonly children: readonly NoteNode[] };

const tags = [
  'p',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'code',
  'blockquote',
  'ul',
  'ol',
  'li',
  'a',
] as const;
export type NoteTag = (typeof tags)[number];

/** Elements whose content is not text for people. */
const silent = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'TITLE',
  'HEAD',
  'TEXTAREA',
  'SELECT',
]);

const isNoteTag = (tag: string): tag is NoteTag => (tags as readonly string[]).includes(tag);

const readHref = (element: Element): { href?: string } => {
  const href = element.getAttribute('href') ?? '';
  return /^(https?:\/\/|mailto:)/i.test(href) ? { href } : {};
};

const readNode = (node: Node): readonly NoteNode[] => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ? [node.textContent] : [];
  if (!(node instanceof Element) || silent.has(node.tagName.toUpperCase())) return [];
  const children = [...node.childNodes].flatMap(readNode);
  const tag = node.tagName.toLowerCase();
  if (tag === 'div') return [{ tag: 'p', children }];
  if (!isNoteTag(tag)) return children;
  return [{ tag, children, ...(tag === 'a' ? readHref(node) : {}) }];
};

/**
 * Reads a call's notes: HTML from an untrusted source. The browser parses it in a separate document, where nothing runs or loads.
 * Only text and a few elements without attributes are kept.
 */
export const parseNotes = (html: string): readonly NoteNode[] =>
  [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(readNode);
