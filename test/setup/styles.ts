/**
 * Styles in jsdom are read by nobody: it lays nothing out, and what the components look like is tested in a browser. But asking for an
 * element by its role asks for the computed style of each, for which jsdom matches every rule there is: most of a test's time. A style
 * element of a type other than CSS is not read. What `hidden` and its fellows do is in jsdom's own style sheet, and holds.
 */
const createElement = document.createElement.bind(document);

document.createElement = (name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options);
  if (element instanceof HTMLStyleElement) element.type = 'text/plain';
  return element;
};
