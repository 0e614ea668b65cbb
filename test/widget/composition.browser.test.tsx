import { cleanup, render } from '@testing-library/react';
import {
  CallingSurface,
  CallingWidget,
  type CallingWidgetProps,
  type CtiState,
  defaultOutcomes,
  ErrorPanel,
  type Messages,
  TransferForm,
} from 'react-hubspot-calling';
import { de } from 'react-hubspot-calling/messages/de';
import { en } from 'react-hubspot-calling/messages/en';
import { es } from 'react-hubspot-calling/messages/es';
import { fr } from 'react-hubspot-calling/messages/fr';
import { ja } from 'react-hubspot-calling/messages/ja';
import { ptBR } from 'react-hubspot-calling/messages/pt-BR';
import { callingStates, type CallingStateName } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

// How the parts of a screen lie beside and below each other.

const widths = [250, 320, 400, 500];

/** With as many marks at once as a call can have. */
const mutedAndHeld = {
  ...callingStates.muted,
  call: { ...callingStates.muted.call, held: { local: true, remote: false }, quality: 'good' },
} as CtiState;

const show = (state: CallingStateName | CtiState, width: number, props: CallingWidgetProps = {}) => {
  const { container } = renderWithCalling(<CallingWidget {...props} />, { state });
  container.style.cssText = `width:${String(width)}px;height:600px;display:grid`;
  const find = (selector: string) => container.querySelector<HTMLElement>(selector)!;
  const boxesOf = (selector: string) =>
    [...container.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
  return { container, find, boxesOf };
};

beforeEach(async () => {
  await page.viewport(600, 900);
});

describe.each(widths)('%i px', (width) => {
  it.each([
    ['three', { slots: { transferToggle: null } }],
    ['four', {}],
    ['five', { onRecord: () => Promise.resolve() }],
  ] satisfies [string, CallingWidgetProps][])('%s toggles fill their rows', (_, props) => {
    const { boxesOf } = show('connected', width, props);
    const toggles = boxesOf('[data-calling$=-button][aria-pressed],[data-calling=toggle-button]');
    const tops = [...new Set(toggles.map(({ top }) => top))];
    const rows = tops.map((top) => toggles.filter((toggle) => toggle.top === top));
    const [first = []] = rows;
    for (const row of rows) {
      expect(row[0]!.left).toBeCloseTo(first[0]!.left, 0);
      expect(row.at(-1)!.right).toBeCloseTo(first.at(-1)!.right, 0);
    }
    expect(toggles.length).toBeGreaterThanOrEqual(3);
    expect(rows.map(({ length }) => length).join()).not.toBe('3,1');
  });

  it.each(['dialing', 'ringing', 'connected'] as const)('notes take the free height: %s', (state) => {
    const { find } = show(state, width);
    const gap =
      find('[data-calling=end-call-button]').getBoundingClientRect().top -
      find('textarea').getBoundingClientRect().bottom;
    expect(gap).toBeLessThan(36);
  });

  it('long notes scroll in their field', () => {
    const { find } = show('connected', width);
    const field = find('textarea') as HTMLTextAreaElement;
    const { offsetHeight: empty } = field;
    field.value = 'line\n'.repeat(100);
    expect(field.offsetHeight).toBeLessThanOrEqual(Math.max(empty, 14 * 16));
    expect(field.scrollHeight).toBeGreaterThan(field.clientHeight);
  });

  it('who is to be called is in the middle', () => {
    const { find } = show('dialRequest', width);
    const middle = (selector: string) => {
      const { left, width: across } = find(selector).getBoundingClientRect();
      return left + across / 2;
    };
    const screen = middle('[data-calling-screen=dial]');
    for (const part of ['avatar', 'company', 'number'])
      expect(middle(`[data-part=${part}]`)).toBeCloseTo(screen, 0);
  });

  it('what wraps in the status line begins where the line does', () => {
    const { find, container } = show('resuming', width);
    const status = find('[data-part=status]').getBoundingClientRect();
    const timer = container.querySelector('[role=timer]')!.getBoundingClientRect();
    const mark = find('[data-mark]').getBoundingClientRect();
    if (mark.top >= timer.bottom) expect(mark.left).toBeCloseTo(status.left, 0);
    else expect(mark.left).toBeGreaterThan(timer.right);
  });

  it.each([en, de, es, fr, ja, ptBR])(
    'the controls stay where they are while the status changes: $locale',
    async (messages) => {
      const topOf = async (state: CallingStateName | CtiState, isRecording = false) => {
        const { find } = show(state, width, { messages, onRecord: () => Promise.resolve() });
        if (isRecording) await userEvent.click(find('[data-calling=record-button]'));
        if (isRecording) await vi.waitFor(() => expect(find('[data-mark=recording]')).not.toBeNull());
        const { top } = find('[data-calling=mute-button]').getBoundingClientRect();
        cleanup();
        return top;
      };
      const top = await topOf('connected');
      for (const state of ['muted', 'held', 'heldByOther', 'resuming'] as const)
        expect(await topOf(state), state).toBe(top);
      for (const isRecording of [false, true])
        expect(await topOf(mutedAndHeld, isRecording), `recording: ${String(isRecording)}`).toBe(top);
    },
  );

  it('what changes the status begins where its line does', () => {
    const { find } = show('ended', width, { outcomes: defaultOutcomes });
    const line = find('[data-calling=end-status-picker] > p');
    const text = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    const [label, , change] = [...line.children].map(text);
    if (change!.top >= label!.bottom) expect(change!.left).toBeCloseTo(label!.left, 0);
    else expect(change!.left).toBeGreaterThan(label!.right);
  });
});

describe.each([320, 400, 500])('at %i px', (width) => {
  it('the keypad grows where there is nothing else to show', () => {
    const { find } = show('ready', width);
    const { height, bottom } = find('[data-calling=keypad]').getBoundingClientRect();
    expect(find('[data-calling=call-button]').getBoundingClientRect().top - bottom).toBeLessThan(height / 2);
  });

  it.each([en, de, es, fr, ja, ptBR])('three marks can be read whole: $locale', async (messages) => {
    const { find, container } = show(mutedAndHeld, width, { messages, onRecord: () => Promise.resolve() });
    await userEvent.click(find('[data-calling=record-button]'));
    await vi.waitFor(() => expect(find('[data-mark=recording]')).not.toBeNull());
    const cut = [...container.querySelectorAll('[data-mark]')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    expect(cut.map(({ textContent }) => textContent)).toEqual([]);
  });

  it('what is asked after a call fits the height that the panel asks for', () => {
    const { find } = show('ended', width, { outcomes: defaultOutcomes });
    expect(find('[data-calling=surface]').scrollHeight).toBeLessThanOrEqual(600);
  });
});

it.each(['ready', 'ended'] as const)('a hint that is cut off ends with dots: %s', (state) => {
  const { container } = show(state, 320);
  for (const input of container.querySelectorAll('input[placeholder]'))
    expect(getComputedStyle(input).textOverflow).toBe('ellipsis');
});

describe.each([en, de, es, fr, ja, ptBR])('$locale', (messages: Messages) => {
  it('shows the button of an error in one line', () => {
    const { container } = render(
      <CallingSurface style={{ width: 288 }}>
        <ErrorPanel title="!" onRetry={() => undefined} messages={messages.errorPanel} />
      </CallingSurface>,
    );
    expect(container.querySelector('button')!.offsetHeight).toBe(44);
  });

  it('keeps Cancel where it is while a call is transferred', () => {
    const form = (pending: boolean) => (
      <CallingSurface style={{ width: 288 }}>
        <TransferForm pending={pending} onCancel={() => undefined} messages={messages.transferForm} />
      </CallingSurface>
    );
    const { rerender, container } = render(form(false));
    const place = () => {
      const cancel = container.querySelector('form > div:last-child > button')!;
      return cancel.getBoundingClientRect().toJSON() as unknown;
    };
    const before = place();
    rerender(form(true));
    expect(place()).toEqual(before);
  });

  it('shows the hint of the number field as a whole at 320 px', () => {
    const { find } = show('ready', 320, { messages });
    const input = find('[data-calling=number-field] input') as HTMLInputElement;
    const style = getComputedStyle(input);
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = `${style.fontSize} ${style.fontFamily}`;
    const room = input.clientWidth - Number.parseFloat(style.paddingLeft) * 2;
    expect(context.measureText(input.placeholder).width).toBeLessThanOrEqual(room);
  });

  it('says which language it is in', () => {
    expect(show('ready', 320, { messages }).find('[data-calling=surface]').lang).toBe(messages.locale);
  });
});
