/** What a person presses: big enough for a thumb. */
const primary = [
  'call-button',
  'end-call-button',
  'answer-button',
  'decline-button',
  'save-call-button',
  'mute-button',
  'hold-button',
  'keypad-button',
  'record-button',
].map((name) => `[data-calling=${name}]`);

const leastTarget = 24;
const leastPrimary = 44;

const interactive = 'a[href],button,input,select,textarea,summary';

const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: false });

/** What stands for an element to the hand: a radio or a switch is pressed by its label. */
const targetOf = (element: Element): Element =>
  element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
    ? (element.closest('label') ?? element)
    : element;

const nameOf = (element: Element): string => {
  const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
  return `${element.tagName.toLowerCase()} "${name}"`;
};

const isClipped = (element: Element): boolean =>
  element.closest('[data-calling=live-region]') !== null || getComputedStyle(element).clipPath !== 'none';

/** Within half a pixel, which no screen shows. */
const slack = 0.5;

type Box = readonly [element: Element, box: DOMRect];

const boxed = (element: Element): Box => [element, element.getBoundingClientRect()];

const overflowing = (seen: readonly Element[], { left, right }: DOMRect): string[] =>
  seen.flatMap((element) => {
    const box = element.getBoundingClientRect();
    const isOut = box.width > 0 && (box.left < left - slack || box.right > right + slack);
    return isOut ? [`${nameOf(element)} stands out of the panel`] : [];
  });

/** What is wider than the button, line or card that it stands in. */
const truncated = (seen: readonly Element[]): string[] =>
  seen.flatMap((element) =>
    element.scrollWidth > element.clientWidth + 1 &&
    element.matches('button,label,h2,h3,p,legend,dt,section > div') &&
    getComputedStyle(element).display !== 'inline'
      ? [`${nameOf(element)} is wider than its place`]
      : [],
  );

const overlapping = (targets: readonly Box[]): string[] =>
  targets.flatMap(([one, a], index) =>
    targets.slice(index + 1).flatMap(([other, b]) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across <= slack || down <= slack || one.contains(other) || other.contains(one)) return [];
      return [`${nameOf(one)} lies over ${nameOf(other)}`];
    }),
  );

const tooSmall = (targets: readonly Box[]): string[] =>
  targets.flatMap(([target, { width, height }]) => {
    const least = target.matches(primary.join()) ? leastPrimary : leastTarget;
    return Math.min(width, height) < least - slack
      ? [`${nameOf(target)} is ${width.toFixed(0)} × ${height.toFixed(0)} px`]
      : [];
  });

/** What is wrong with how things lie in an element: too wide, one over another, too small for a hand. */
export const faultsIn = (root: Element): string[] => {
  const seen = [...root.querySelectorAll('*')].filter((element) => isVisible(element) && !isClipped(element));
  const targets = seen
    .filter((element) => element.matches(interactive))
    .map((element) => boxed(targetOf(element)));
  return [
    ...overflowing(seen, root.getBoundingClientRect()),
    ...truncated(seen),
    ...overlapping(targets),
    ...tooSmall(targets),
  ];
};

/** Texts of which a part is cut off. */
export const cutOffIn = (root: Element): string[] =>
  [...root.querySelectorAll('bdi,h2,h3,p,button span')].flatMap((element) =>
    isVisible(element) &&
    getComputedStyle(element).overflow === 'hidden' &&
    element.scrollHeight > element.clientHeight + 2
      ? [`${nameOf(element)} is cut off`]
      : [],
  );

/** Words in buttons that go on in the next line. */
export const brokenWordsIn = (root: Element): string[] =>
  [...root.querySelectorAll('button,label')].flatMap((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (const word of node.data.matchAll(/[\p{L}\p{N}’']+/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(`"${word[0]}" is broken`);
      }
    }
    return isVisible(element) ? broken : [];
  });
