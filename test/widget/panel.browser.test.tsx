import { createRoot, type Root } from 'react-dom/client';
import {
  CallingProvider,
  CallingWidget,
  type CallerIdMatch,
  type CallingWidgetProps,
} from 'react-hubspot-calling';
import {
  createFakeHubSpot,
  createFakeSoftphone,
  type FakeHubSpotOptions,
} from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

const contactNumber = '+16175550142';

let root: Root;
let container: HTMLElement;
beforeEach(async () => {
  await page.viewport(250, 400);
  document.body.style.margin = '0';
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  root.unmount();
  container.remove();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

const setUp = async (props: CallingWidgetProps = {}, options: FakeHubSpotOptions = {}) => {
  const hubspot = createFakeHubSpot(options);
  const phone = createFakeSoftphone({ ringsAfterMs: 20, answersAfterMs: 20 });
  root = createRoot(container);
  root.render(
    <CallingProvider connect={hubspot.connect} phone={phone} fromNumbers={['+16175550100']} storage="none">
      <CallingWidget defaultCountry="US" {...props} />
    </CallingProvider>,
  );
  await expect.element(button('Call')).toBeVisible();
  return { hubspot, phone };
};

/** In a call that came in. */
const talking = async () => {
  const desk = await setUp();
  desk.phone.incoming('+16175550187');
  await userEvent.click(button('Answer'));
  await expect.element(page.getByRole('timer')).toBeVisible();
  return desk;
};

const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe('in a small panel', () => {
  it('the main button stays in reach', async () => {
    const { hubspot } = await setUp();
    hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Ada Byron', calleeCompany: 'Engines' });
    await userEvent.click(button('Call'));
    await expect.element(button('Keypad')).toBeVisible();
    await userEvent.click(button('Keypad'));
    await expect.element(page.getByRole('group', { name: 'Keypad' })).toBeInTheDocument();
    expect(document.documentElement.scrollHeight).toBeGreaterThan(window.innerHeight);
    const { top, bottom, left, right } = button('End call').element().getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
    expect(top).toBeGreaterThan(0);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(window.innerWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  it('a second call can be answered and declined while the keypad is open, and the end of the first stays where it is', async () => {
    const { phone } = await setUp();
    phone.incoming('+16175550187');
    await userEvent.click(button('Answer'));
    await userEvent.click(button('Keypad'));
    await expect.element(page.getByRole('group', { name: 'Keypad' })).toBeInTheDocument();
    const before = button('End call').element().getBoundingClientRect();
    phone.incoming(contactNumber);
    await expect.element(button('Decline')).toBeInTheDocument();
    await frames(40);
    for (const name of ['Hold & answer', 'Decline', 'End call']) {
      const { x, y, width, height } = button(name).element().getBoundingClientRect();
      const seen = document.elementFromPoint(x + width / 2, y + height / 2);
      expect(seen?.closest('button')?.textContent).toBe(name);
    }
    expect(button('End call').element().getBoundingClientRect()).toEqual(before);
  });

  it.each([
    [250, 400],
    [320, 400],
    [400, 400],
  ])('notes that are written in stay in sight beside a second call: %i × %i px', async (width, height) => {
    await page.viewport(width, height);
    const { phone } = await setUp();
    phone.incoming('+16175550187');
    await userEvent.click(button('Answer'));
    const notes = page.getByRole('textbox', { name: 'Notes' });
    await expect.element(notes).toHaveFocus();
    phone.incoming(contactNumber, {
      name: 'Anne-Sophie Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    });
    await expect.element(button('Decline')).toBeInTheDocument();
    await vi.waitFor(() => {
      const { x, y, width: across } = notes.element().getBoundingClientRect();
      for (const line of [4, 24])
        expect(document.elementFromPoint(x + across / 2, y + line)).toBe(notes.element());
    });
  });

  it('a number from HubSpot is called by a click that comes at once', async () => {
    const { hubspot } = await setUp();
    hubspot.dial(contactNumber);
    await expect.element(button('Call')).toHaveFocus();
    // By force: where the pointer is, without waiting until the button can be reached.
    await userEvent.click(button('Call'), { force: true });
    await expect.element(page.getByRole('timer')).toBeVisible();
  });

  it('a doubled click calls once, and does not hang up', async () => {
    const { hubspot } = await setUp();
    hubspot.dial(contactNumber);
    await expect.element(button('Call')).toHaveFocus();
    await userEvent.dblClick(button('Call'));
    await expect.element(page.getByRole('timer')).toBeVisible();
    expect(hubspot.sentTypes().filter((type) => type !== 'RESIZE_WIDGET')).toEqual([
      'INITIALIZED',
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
    ]);
  });

  it('the caret stays where a number is typed and deleted', async () => {
    await setUp();
    const field = page.getByRole('textbox', { name: 'Phone number' });
    const input = field.element() as HTMLInputElement;
    await userEvent.click(field);
    await userEvent.keyboard('6175550');
    await expect.element(field).toHaveValue('(617) 555-0');
    input.setSelectionRange(8, 8);
    await userEvent.keyboard('9');
    expect([input.value, input.selectionStart]).toEqual(['(617) 559-50', 9]);
    await userEvent.keyboard('{Backspace}');
    expect([input.value, input.selectionStart]).toEqual(['(617) 555-0', 8]);
    await userEvent.keyboard('{Delete}');
    await expect.element(field).toHaveValue('(617) 550');
  });

  it('what answers and declines stays where it is when matches arrive', async () => {
    const match: CallerIdMatch = {
      callerIdType: 'CONTACT',
      firstName: 'Ada',
      lastName: 'Byron',
      email: 'ada@example.com',
      objectCoordinates: { portalId: 1, objectTypeId: '0-1', objectId: 101 },
    };
    const { phone } = await setUp({}, { answerAfterMs: 300, matches: [match] });
    phone.incoming(contactNumber);
    const tops = () =>
      ['Answer', 'Decline'].map((name) => button(name).element().getBoundingClientRect().top);
    await expect.element(button('Answer')).toBeVisible();
    const before = tops();
    await expect.element(page.getByRole('heading', { name: 'Found in HubSpot' })).toBeInTheDocument();
    expect(tops()).toEqual(before);
  });

  it('every step is done by keyboard, with the focus in sight', async () => {
    const { hubspot } = await setUp();
    hubspot.dial(contactNumber);
    await expect.element(button('Call')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const notes = page.getByRole('textbox', { name: 'Notes' });
    await expect.element(notes).toHaveFocus();
    await expect.element(page.getByRole('timer')).toBeVisible();
    await userEvent.keyboard('{Alt>}{Shift>}E{/Shift}{/Alt}');
    await expect.element(button('Save call')).toBeVisible();
    await expect.element(notes).toHaveFocus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(hubspot.visibility.isHidden).toBe(true));
    hubspot.setVisibility({ isHidden: false });
    await expect.element(page.getByRole('textbox', { name: 'Phone number' })).toHaveFocus();
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });
});

describe('the size', () => {
  const asked = (hubspot: { sent: (type: string) => unknown[] }) => hubspot.sent('RESIZE_WIDGET');

  it('is asked for once, and never changes with the content', async () => {
    const { hubspot } = await setUp();
    await vi.waitFor(() => expect(asked(hubspot)).toEqual([{ width: 250, height: 600 }]));
    hubspot.dial(contactNumber);
    await userEvent.click(button('Call'));
    await expect.element(page.getByRole('timer')).toBeVisible();
    await frames(5);
    expect(asked(hubspot)).toHaveLength(1);
  });

  it('is the app’s, or none', async () => {
    const { hubspot } = await setUp({ panelHeight: 410 });
    await vi.waitFor(() => expect(asked(hubspot)).toEqual([{ width: 250, height: 410 }]));
    root.unmount();
    const other = await setUp({ panelHeight: false });
    await frames(5);
    expect(asked(other.hubspot)).toEqual([]);
  });

  it('is left as it is where the panel is higher', async () => {
    await page.viewport(400, 700);
    const { hubspot } = await setUp();
    await frames(5);
    expect(asked(hubspot)).toEqual([]);
  });

  it('keeps End call where Decline was, and far from where Answer was', async () => {
    await page.viewport(320, 600);
    // As high as the panel, as an app's page is.
    container.style.cssText = 'display:grid;min-height:100vh';
    const { phone } = await setUp();
    phone.incoming(contactNumber);
    await expect.element(button('Answer')).toBeVisible();
    const boxOf = (name: string) => button(name).element().getBoundingClientRect().toJSON() as unknown;
    const decline = boxOf('Decline');
    const { bottom } = button('Answer').element().getBoundingClientRect();
    await userEvent.click(button('Answer'));
    await expect.element(button('End call')).toBeVisible();
    expect(boxOf('End call')).toEqual(decline);
    expect(bottom).toBeLessThanOrEqual(button('End call').element().getBoundingClientRect().top);
  });
});

describe('what has just come under the hand', () => {
  const isNew = (name: string) =>
    button(name)
      .element()
      .getAnimations()
      .some((each) => (each as CSSAnimation).animationName.endsWith('calling-new'));

  it('is a request that cannot be called at once', async () => {
    const { hubspot, phone } = await talking();
    hubspot.dial(contactNumber);
    await expect.element(button('Call now')).toBeInTheDocument();
    expect(isNew('Call now')).toBe(true);
    button('Call now').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(phone.getSnapshot().sessions).toHaveLength(1);
    expect(phone.remote.session.getSnapshot().held.local).toBe(false);
  });

  it('is the wrap-up of another call, which a second Ctrl+Enter does not save', async () => {
    const { hubspot, phone } = await talking();
    phone.incoming(contactNumber);
    await userEvent.click(button('End & answer'));
    await expect.element(page.getByRole('heading', { name: /0142/ })).toBeVisible();
    await userEvent.click(button('End call'));
    await expect.element(button('Save call')).toBeVisible();
    await expect.poll(() => isNew('Save call')).toBe(false);
    await userEvent.keyboard('{Control>}{Enter}{/Control}{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('heading', { name: /0187/ })).toBeVisible();
    expect(hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
    await expect.poll(() => isNew('Save call')).toBe(false);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => hubspot.sent('CALL_COMPLETED').length).toBe(2);
  });
});
