import axe from 'axe-core';

/** Only where stories run as tests: in the toolbar's dark the panel of add-ons checks by itself. */
const isTest = '__vitest_browser__' in globalThis;

/** The rules whose answer depends on styles: names, roles and structure are the same in every theme and direction. */
const aboutLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** Dark and right to left is a matter of two attributes: what was rendered once is looked at a second time. */
export const checkInDark = async (canvasElement: HTMLElement): Promise<void> => {
  const desk = canvasElement.querySelector<HTMLElement>('[data-desk]');
  const surface = desk?.querySelector<HTMLElement>('[data-calling=surface]');
  if (!isTest || !desk || !surface) return;
  desk.style.colorScheme = 'dark';
  surface.dataset['callingTheme'] = 'dark';
  surface.dir = 'rtl';
  const { violations } = await axe.run(canvasElement, { runOnly: aboutLooks });
  if (violations.length === 0) return;
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  throw new Error(`In dark, from right to left:\n${found.join('\n')}`);
};
