/** Where a browser's translation leaves the text alone. */
export const isLeftAlone = ({ parentElement }: Node): boolean =>
  parentElement?.closest('[translate=no],script,style,textarea,option') !== null;

export const textNodesOf = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter((node) => node.data.trim() !== '' && !isLeftAlone(node));
};

/**
 * Translates a page as Chrome does: each text node is replaced by two nested `<font>` elements, at once and whenever a text
 * changes. Returns the function that stops it.
 */
export const translatePage = (root: Element): (() => void) => {
  const translate = (): void => {
    for (const node of textNodesOf(root)) {
      if (node.parentElement?.localName === 'font') continue;
      const inner = document.createElement('font');
      const outer = document.createElement('font');
      outer.append(inner);
      node.replaceWith(outer);
      inner.append(`⟦${node.data}⟧`);
    }
  };
  const observer = new MutationObserver(translate);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  translate();
  return () => {
    observer.disconnect();
  };
};

/** Texts that React could neither change nor remove in a translated page: those that are not the only child of an element. */
export const bareTextsIn = (root: Element): string[] =>
  textNodesOf(root)
    .filter((node) => node.parentNode?.childNodes.length !== 1)
    .map((node) => `"${node.data}" in <${node.parentElement?.localName ?? '?'}>`);
