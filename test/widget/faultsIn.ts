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

/** Within half a pixel, which is none on any screen. */
const slack = 0.5;

const overflowing = (root: Element): string[] => {
  const box = root.getBoundingClientRect();
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (!isVisible(element) || isClipped(element)) return [];
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0) return [];
    const isOut = left < box.left - slack || right > box.right + slack;
    return isOut ? [`${nameOf(element)} stands out of the panel`] : [];
  });
};

/** What is wider than the button, line or card that it stands in. */
const truncated = (root: Element): string[] =>
  [...root.querySelectorAll('button,label,h2,h3,p,legend,dt,section > div')].flatMap((element) => {
    if (!isVisible(element) || isClipped(element)) return [];
    return element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline'
      ? [`${nameOf(element)} is wider than its place`]
      : [];
  });

const overlapping = (targets: readonly Element[]): string[] =>
  targets.flatMap((one, index) =>
    targets.slice(index + 1).flatMap((other) => {
      if (one === other || one.contains(other) || other.contains(one)) return [];
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > slack && down > slack ? [`${nameOf(one)} lies over ${nameOf(other)}`] : [];
    }),
  );

const tooSmall = (targets: readonly Element[]): string[] =>
  targets.flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    const least = target.matches(primary.join()) ? leastPrimary : leastTarget;
    return Math.min(width, height) < least - slack
      ? [`${nameOf(target)} is ${width.toFixed(0)} × ${height.toFixed(0)} px`]
      : [];
  });

/** What is wrong with how things lie in an element: too wide, one over another, too small for a hand. */
export const faultsIn = (root: Element): string[] => {
  const targets = [...root.querySelectorAll(interactive)]
    .filter((element) => isVisible(element) && !isClipped(element))
    .map(targetOf);
  return [...overflowing(root), ...truncated(root), ...overlapping(targets), ...tooSmall(targets)];
};
