import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { CallingWidget, type CtiActions, defaultOutcomes } from 'react-hubspot-calling';
import { callingStates, type CallingStateName } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { describe, expect, it } from 'vitest';
import {
  button,
  contactNumber,
  findButton,
  happen,
  noButton,
  otherNumber,
  settle,
  setUp,
  useFreshPage,
  waitingNumber,
} from './setUp';

type Desk = Awaited<ReturnType<typeof setUp>>;

useFreshPage();

/** How to come to each screen, as a person does it: with keys. */
const situations: Record<string, (desk: Desk) => Promise<void>> = {
  'a call that is dialled': async ({ hubspot, user }) => {
    await happen(() => hubspot.dial(waitingNumber));
    await user.keyboard('{Enter}');
  },
  'a call that rings there': async (desk) => {
    await situations['a call that is dialled']!(desk);
    await happen(() => desk.phone.remote.ring());
  },
  'a call under way': async ({ hubspot, user }) => {
    await happen(() => hubspot.dial(contactNumber));
    await user.keyboard('{Enter}');
    await settle();
  },
  'a call with the keypad open': async (desk) => {
    await situations['a call under way']!(desk);
    await desk.user.click(await findButton('Keypad'));
    await screen.findByRole('group', { name: 'Keypad' });
  },
  'a call with the transfer open': async (desk) => {
    await situations['a call under way']!(desk);
    await desk.user.click(await findButton('Transfer'));
    await screen.findByRole('form');
  },
  'a call with the shortcuts open': async (desk) => {
    await situations['a call under way']!(desk);
    await desk.user.click(await findButton('Keyboard shortcuts'));
    await screen.findByRole('region', { name: 'Keyboard shortcuts' });
  },
  'a call with the sound settings open': async (desk) => {
    await situations['a call under way']!(desk);
    await desk.user.click(await findButton('Sound settings'));
    await screen.findByRole('region', { name: 'Sound settings' });
  },
  'two calls': async (desk) => {
    await situations['a call with another waiting']!(desk);
    await desk.user.click(await findButton('Hold & answer'));
    await findButton(/Swap/);
  },
  'a call with another waiting': async (desk) => {
    await situations['a call under way']!(desk);
    await desk.ring(otherNumber);
    await findButton('Hold & answer');
  },
  'a call with a number waiting': async (desk) => {
    await situations['a call under way']!(desk);
    await happen(() => desk.hubspot.dial(otherNumber));
  },
  'a call that was answered by key': async (desk) => {
    await desk.ring(otherNumber);
    await desk.user.keyboard('{Enter}');
    await settle();
  },
  'an incoming call': async (desk) => {
    await desk.ring(otherNumber);
  },
  'an incoming call while a number is typed': async (desk) => {
    await desk.user.keyboard('617');
    await desk.ring(otherNumber);
  },
};

/** What a hand hits that rests on the keyboard. */
const blindKeys = fc
  .array(fc.constantFrom(...Array.from('hmkedasnxp HMKEDASN0123456789'), '{Enter}'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((keys) => keys.join(''));

/** What takes something away from somebody. */
const destructive: ReadonlySet<string> = new Set<keyof CtiActions>([
  'hangUp',
  'decline',
  'mute',
  'hold',
  'transfer',
  'callEnded',
  'dismissCall',
  'discardCall',
  'userLoggedOut',
  'userUnavailable',
]);

describe('typing blindly', () => {
  it.each(Object.keys(situations))('ends, mutes, holds and declines nothing: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(blindKeys, async (keys) => {
        const desk = await setUp();
        await situations[name]!(desk);
        const sent = desk.hubspot.sentTypes().length;
        const stateOf = () =>
          desk.phone.getSnapshot().sessions.map((session) => {
            const { muted, held } = session.getSnapshot();
            return { muted, held: held.local };
          });
        const before = stateOf();
        await desk.user.keyboard(keys);
        await settle();
        const told = desk.hubspot.sentTypes().slice(sent);
        // A transfer that somebody has opened and filled in is what they asked for.
        if (!told.includes('CALL_TRANSFERRED')) {
          expect(stateOf().slice(0, before.length)).toEqual(before);
          expect(told).not.toContain('CALL_ENDED');
        }
        desk.unmount();
        localStorage.clear();
      }),
      { numRuns: 3 },
    );
  });

  it.each(Object.keys(callingStates) as CallingStateName[])(
    'ends, mutes, holds and declines nothing in the state %s',
    async (state) => {
      await fc.assert(
        fc.asyncProperty(blindKeys, async (keys) => {
          const { cti, unmount } = renderWithCalling(
            <CallingWidget outcomes={defaultOutcomes} wrapUpSeconds={60} onLogIn={() => undefined} />,
            { state },
          );
          await userEvent.setup({ delay: null }).keyboard(keys);
          const asked = cti.asked.map(({ action }) => action);
          expect(asked.filter((action) => destructive.has(action))).toEqual([]);
          unmount();
          localStorage.clear();
        }),
        { numRuns: 1 },
      );
    },
  );

  it('saves nothing before it is written up', async () => {
    const desk = await setUp();
    await situations['a call under way']!(desk);
    await happen(() => desk.phone.remote.hangUp());
    await desk.user.keyboard('so long{Enter} 1');
    expect(desk.hubspot.sentTypes()).not.toContain('CALL_COMPLETED');
  });

  const open = Object.keys(situations).filter((name) => /^a call|^two/.test(name));
  it.each(open)('reaches no other caller, who takes no focus: %s', async (name) => {
    const desk = await setUp();
    await situations[name]!(desk);
    const focused = document.activeElement;
    expect(focused).not.toBe(document.body);
    await desk.ring('+16175550144');
    expect(document.activeElement).toBe(focused);
  });
});

describe('two presses in the same place', () => {
  it('are one: the second was meant for the button before', async () => {
    const { call } = await setUp();
    await call();
    fireEvent.click(button('End call'), { detail: 1 });
    fireEvent.click(button('Save call'), { detail: 2 });
    fireEvent.keyDown(button('Save call'), { key: 'Enter', repeat: true });
    expect(button('Save call')).toBeVisible();
  });
});

describe('somebody who is logged out', () => {
  const logIn = () => undefined;

  it('cannot call again from the notice of the last call', async () => {
    const { user, hubspot, phone } = await setUp({ widget: { onLogIn: logIn } });
    await happen(() => hubspot.dial(waitingNumber));
    await user.click(button('Call'));
    await user.click(button('End call'));
    expect(await findButton('Call again')).toBeVisible();
    const calls = hubspot.sent('OUTGOING_CALL_STARTED').length;
    await user.click(button('Log out'));
    expect(await findButton('Log in')).toBeVisible();
    expect(noButton('Call again')).toBeNull();
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(calls);
    expect(phone.getSnapshot().sessions).toEqual([]);
  });
});
