import { CallingWidget } from 'react-hubspot-calling';
import { callingStates, type CallingStateName } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';

const names = Object.keys(callingStates) as CallingStateName[];

const emulate = (features: Record<string, string>) =>
  (cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    },
  );

beforeEach(async () => {
  await page.viewport(320, 640);
});
afterEach(async () => {
  await emulate({});
});

const show = (state: CallingStateName) =>
  renderWithCalling(<CallingWidget defaultCountry="US" wrapUpSeconds={60} onLogOut={() => undefined} />, {
    state,
  });

const styleOf = (element: Element) => getComputedStyle(element);

describe('with reduced motion', () => {
  it.each(['incoming', 'callWaiting', 'connected'] as const)(
    'nothing moves in the state %s',
    async (state) => {
      await emulate({ 'prefers-reduced-motion': 'reduce' });
      show(state);
      const names = document.getAnimations().map((each) => (each as CSSAnimation).animationName);
      // This one moves nothing: it keeps a new button out of a pointer's reach.
      expect(names.filter((name) => name !== 'calling-new')).toEqual([]);
    },
  );

  it('and without it a ringing phone does', () => {
    show('incoming');
    expect(document.getAnimations()).not.toEqual([]);
  });
});

describe('in forced colours', () => {
  beforeEach(() => emulate({ 'forced-colors': 'active' }));

  it('what is pressed stands out from what is not', () => {
    show('muted');
    const colourOf = (name: string) => styleOf(page.getByRole('button', { name }).element()).backgroundColor;
    expect(colourOf('Mute')).not.toBe(colourOf('Hold'));
  });

  it('what is chosen and what is switched on stand out too', () => {
    show('ended');
    const colourOf = (name: string) =>
      styleOf(page.getByRole('radio', { name }).element().closest('label')!).backgroundColor;
    expect(colourOf('Completed')).not.toBe(colourOf('Failed'));
    expect(styleOf(page.getByRole('switch').element()).backgroundColor).not.toBe(
      styleOf(document.body).backgroundColor,
    );
  });

  it('what can be pressed has an edge', () => {
    show('connected');
    for (const button of document.querySelectorAll('[data-calling$=-button]')) {
      const { borderTopStyle, borderTopWidth } = styleOf(button);
      expect([borderTopStyle, borderTopWidth]).toEqual(['solid', '1px']);
    }
  });
});

describe('light and dark', () => {
  const colourIn = (outer: string | undefined, own?: 'light' | 'dark') => {
    const { container, unmount } = renderWithCalling(
      <div data-calling-theme="light">
        <div data-calling-theme={outer}>
          <CallingWidget theme={own} />
        </div>
      </div>,
      { state: 'ready' },
    );
    const colour = styleOf(container.querySelector('[data-calling=surface]')!).backgroundColor;
    unmount();
    return colour;
  };

  it('are said by the widget itself, or else by the nearest around it', () => {
    const light = colourIn(undefined);
    const dark = colourIn('dark');
    expect(dark).not.toBe(light);
    expect([colourIn('light'), colourIn('dark', 'light'), colourIn('light', 'dark')]).toEqual([
      light,
      light,
      dark,
    ]);
  });
});

describe('by keyboard', () => {
  /** What is wrong with how a stop shows that it has the focus. */
  const faultOf = (stop: Element): string | undefined => {
    const target = stop.matches('input[type=radio],input[type=checkbox]') ? stop.closest('label')! : stop;
    const hasRing = [stop, target, stop.parentElement!].some((one) => styleOf(one).outlineStyle === 'solid');
    const { top, bottom, left, right } = target.getBoundingClientRect();
    // Of a tall field the browser shows the line with the caret.
    const isInSight = [top + 8, (top + bottom) / 2, bottom - 8].some((height) => {
      const found = document.elementFromPoint((left + right) / 2, height);
      return found !== null && (target.contains(found) || found.contains(target));
    });
    const { outlineOffset, outlineWidth } = styleOf(stop);
    // The line at the top is as high as its buttons, and nothing of the panel is above it.
    const isCut =
      top < parseFloat(outlineOffset) + parseFloat(outlineWidth) && stop.closest('header') !== null;
    if (hasRing && isInSight && !isCut) return undefined;
    return `${stop.outerHTML.slice(0, 90)}: ${hasRing ? 'out of sight' : 'no ring'}`;
  };

  /** What is wrong with the stops of the state that is shown, from the first to the last. */
  const faultsOfStops = async (): Promise<string[]> => {
    (document.activeElement as HTMLElement).blur();
    const stops = new Set<Element>();
    const faults: string[] = [];
    for (;;) {
      await userEvent.tab();
      const stop = document.activeElement ?? document.body;
      if (stops.has(stop)) break;
      stops.add(stop);
      // Between the last and the first.
      if (stop === document.body) continue;
      const fault = faultOf(stop);
      if (fault !== undefined) faults.push(fault);
    }
    return stops.size > 1 ? faults : [...faults, 'no stop'];
  };

  it('each stop can be seen in every state that is laid out otherwise than another', async () => {
    // As high as a calling window that is enlarged to 400 %, where nothing may lie over what has the focus.
    await page.viewport(320, 256);
    const layouts = new Set<string>();
    const faults: Record<string, string[]> = {};
    for (const name of names) {
      const { container, unmount } = show(name);
      const layout = [...container.querySelectorAll('[data-calling]')]
        .map((piece) => piece.getAttribute('data-calling'))
        .join();
      if (!layouts.has(layout)) {
        layouts.add(layout);
        const found = await faultsOfStops();
        if (found.length > 0) faults[name] = found;
      }
      unmount();
    }
    expect(faults).toEqual({});
  }, 120_000);
});
