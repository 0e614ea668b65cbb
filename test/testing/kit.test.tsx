import { render, renderHook, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { CallingProvider, type CallingProviderProps, CallingWidget, useCti } from 'react-hubspot-calling';
import {
  callingState,
  callingStates,
  createFakeHubSpot,
  createFakeSoftphone,
} from 'react-hubspot-calling/testing';
import {
  createCallingFakes,
  createCallingWrapper,
  renderHookWithCalling,
  renderWithCalling,
} from 'react-hubspot-calling/testing/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Phone, warnOutsideOfAct } from './ownPhone';

warnOutsideOfAct();
afterEach(() => {
  vi.useRealTimers();
});

describe('a test without act', () => {
  it('renders and asserts once', () => {
    renderWithCalling(<CallingWidget />);
    expect(screen.getByRole('textbox', { name: 'Phone number' })).toBeInTheDocument();
  });

  it('renders in StrictMode, and waits for nothing', async () => {
    renderWithCalling(<CallingWidget />, { renderOptions: { wrapper: StrictMode } });
    await Promise.resolve();
    expect(screen.getByRole('textbox', { name: 'Phone number' })).toBeInTheDocument();
  });

  it('calls actions itself, answers included', async () => {
    const { cti, phone } = renderWithCalling(<Phone />);
    await screen.findByText('ready, no call, available');
    phone.incoming('+442079460018');
    expect(screen.getByText('ready, ringing, available')).toBeInTheDocument();
    expect(await cti.actions.answer()).toBe(true);
    expect(screen.getByText('ready, connected, available')).toBeInTheDocument();
    cti.actions.hangUp();
    expect(screen.getByText('ready, ended, available')).toBeInTheDocument();
  });

  it('has another tab, which takes part', async () => {
    const first = renderWithCalling(<Phone />);
    await screen.findByText('ready, no call, available');
    const tab = first.hubspot.openTab();
    const second = renderWithCalling(<Phone />, { hubspot: tab });
    await screen.findAllByText('ready, no call, available');
    first.phone.incoming('+442079460018');
    await waitFor(() => {
      expect(screen.getAllByText('ready, ringing, available')).toHaveLength(2);
    });
    await second.cti.actions.answer();
    await waitFor(() => {
      expect(screen.getAllByText('ready, connected, available')).toHaveLength(2);
    });
  });
});

describe('createCallingWrapper', () => {
  it('is for render and for renderHook', async () => {
    const still = createCallingWrapper({ state: 'muted' });
    render(<Phone />, { wrapper: still.wrapper });
    expect(screen.getByText('ready, connected, available')).toBeInTheDocument();

    const working = createCallingWrapper({ hubspot: { session: { portalId: 77 } } });
    const { result } = renderHook(() => useCti((state) => state.session?.portalId), working);
    await vi.waitFor(() => {
      expect(result.current).toBe(77);
    });
  });

  it('closes its fakes when the UI is gone, and leaves no timer', async () => {
    vi.useFakeTimers();
    const { wrapper, hubspot, phone } = createCallingWrapper({
      hubspot: { handshake: 1_000, answerAfterMs: 500 },
    });
    const { unmount } = render(<Phone />, { wrapper });
    await vi.advanceTimersByTimeAsync(1_000);
    phone.incoming('+442079460018');
    hubspot.dial('+16175550142');
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    unmount();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves fakes alone that it was given', async () => {
    const hubspot = createFakeHubSpot();
    const { wrapper } = createCallingWrapper({ hubspot });
    render(<Phone />, { wrapper }).unmount();
    await Promise.resolve();
    expect(() => {
      hubspot.dial('+16175550142');
    }).not.toThrow();
    hubspot.close();
  });
});

describe('renderHookWithCalling', () => {
  it('renders a hook in a state, and between fakes', async () => {
    const still = renderHookWithCalling(() => useCti((state) => state.call?.status), { state: 'ringing' });
    expect(still.result.current).toBe('ringing');
    still.cti.setState({ call: null, calls: {} });
    expect(still.result.current).toBeUndefined();

    const { result, hubspot } = renderHookWithCalling(
      (field: 'phoneNumber' | 'countryCode') => useCti((state) => state.dialRequest?.[field]),
      { renderOptions: { initialProps: 'phoneNumber' } },
    );
    hubspot.dial({ phoneNumber: '+16175550142', countryCode: 'US' });
    await vi.waitFor(() => {
      expect(result.current).toBe('+16175550142');
    });
  });
});

describe('the provider', () => {
  it('takes other props later', async () => {
    const { setProps, hubspot } = renderWithCalling(<Phone />);
    await screen.findByText('ready, no call, available');
    setProps({ available: false });
    expect(screen.getByText('ready, no call, unavailable')).toBeInTheDocument();
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'USER_UNAVAILABLE']);
  });

  it("is the app's own, with fakes that need no act", async () => {
    const App = (props: Pick<CallingProviderProps, 'connect' | 'phone'>) => (
      <CallingProvider fromNumbers={['+16175550100']} {...props}>
        <Phone />
      </CallingProvider>
    );
    const { hubspot, phone, close } = createCallingFakes();
    render(<App connect={hubspot.connect} phone={phone} />);
    await screen.findByText('ready, no call, available');
    phone.incoming('+442079460018');
    expect(screen.getByText('ready, ringing, available')).toBeInTheDocument();
    phone.remote.cancel();
    expect(screen.queryByText('ready, ringing, available')).toBeNull();
    close();
  });

  it('inside another one says that it is ignored', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    renderWithCalling(
      <CallingProvider fromNumbers={['+16175550100']}>
        <Phone />
      </CallingProvider>,
      { state: 'ready' },
    );
    expect(warn.mock.calls.flat().join(' ')).toContain('<CallingProvider> inside another one is ignored');
  });
});

describe('what is returned', () => {
  it('can be spied on', async () => {
    const { cti } = renderWithCalling(<Phone />, { state: 'connected' });
    const mute = vi.spyOn(cti.actions, 'mute');
    await userEvent.click(screen.getByRole('button', { name: 'Mute' }));
    expect(cti.actions.mute).toHaveBeenCalledOnce();
    expect(mute).toHaveBeenCalledOnce();

    const hubspot = createFakeHubSpot();
    const dial = vi.spyOn(hubspot, 'dial').mockImplementation(() => undefined);
    hubspot.dial('+16175550142');
    expect(dial).toHaveBeenCalledWith('+16175550142');
    const phone = createFakeSoftphone();
    vi.spyOn(phone, 'dial').mockImplementation(() => {
      throw new Error('spied');
    });
    expect(() => phone.dial('1')).toThrow('spied');
  });

  it('can be printed', () => {
    const { hubspot, phone, cti } = renderWithCalling(<Phone />);
    for (const [value, name] of [
      [hubspot, 'dial'],
      [phone, 'incoming'],
      [cti, 'actions'],
    ] as const)
      expect(Object.keys({ ...value })).toContain(name);
    expect(() => JSON.stringify({ phone, hubspot })).not.toThrow();
  });
});

describe('the same every time', () => {
  const play = async () => {
    const { phone, unmount, container } = renderWithCalling(<CallingWidget />, {
      now: Date.UTC(2026, 2, 2, 15),
      seed: 'call',
    });
    await screen.findByRole('textbox', { name: 'Phone number' });
    phone.incoming('+442079460018');
    await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
    const { innerHTML } = container;
    const [session] = phone.getSnapshot().sessions;
    unmount();
    return [innerHTML.replace(/_r_\w+_|:r\w+:/g, 'id'), session];
  };

  it('with a clock and a seed', async () => {
    const [first, session] = await play();
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const [second] = await play();
    expect(second).toBe(first);
    expect(session).toMatchObject({ id: 'call-phone-1', startedAt: Date.UTC(2026, 2, 2, 15) });
  });

  it('with a state of one moment, whose timer stops', () => {
    renderWithCalling(<CallingWidget />, { state: 'connected', now: 0 });
    expect(screen.getByRole('timer')).toHaveTextContent('1:05');
  });

  it.each([
    ['callingState()', () => callingState('connected', { call: { party: { name: 'Grace' } } })],
    ['callingStates', () => callingStates.connected],
  ])('with a state of %s, which is as of the stopped clock', (_, make) => {
    const { cti } = renderWithCalling(<CallingWidget />, { state: make(), now: 0 });
    expect(screen.getByRole('timer')).toHaveTextContent('1:05');
    expect(cti.getSnapshot().call).toMatchObject({ startedAt: -72_000, answeredAt: -65_000 });
  });

  it('and no longer than the UI is mounted', () => {
    const { unmount } = renderWithCalling(<CallingWidget />, { state: 'connected', now: 0 });
    unmount();
    renderWithCalling(<CallingWidget />, { state: 'connected' });
    expect(screen.getByRole('timer')).toHaveTextContent('1:05');
  });

  it('and no longer than a render that throws', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = () => {
      throw new Error('Broken');
    };
    expect(() => renderWithCalling(<Broken />, { state: 'connected', now: 0, seed: 'broken' })).toThrow(
      'Broken',
    );
    await Promise.resolve();
    expect(callingStates.connected.call.startedAt).toBeGreaterThan(0);
    const { cti } = renderWithCalling(<Phone />, { phone: null });
    expect(cti.actions.outgoingCall({ toNumber: '+16175550142' }).id).not.toContain('broken');
  });

  it('with ids that count calls', async () => {
    const { cti, hubspot } = renderWithCalling(<Phone />, { seed: 'call', phone: null });
    hubspot.dial('+16175550142');
    await screen.findByText('ready, no call, available');
    expect(cti.actions.outgoingCall({ toNumber: '+16175550142' }).id).toBe('call-1');
  });
});
