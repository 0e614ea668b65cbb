import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useEffect } from 'react';
import { CallingWidget, useCti } from 'react-hubspot-calling';
import { callingStates, createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** An app's own UI. */
const Phone = () => {
  const { call, connection, dialRequest, phone, actions } = useCti();
  return (
    <>
      <p>
        {connection.status}, {call?.status ?? 'no call'}
      </p>
      {dialRequest && <p>Call {dialRequest.phoneNumber}?</p>}
      {phone && <button onClick={() => actions.dial({ to: '+16175550142' })}>Call Ada</button>}
      <button onClick={() => actions.mute(true)}>Mute</button>
    </>
  );
};

afterEach(() => {
  vi.useRealTimers();
});

describe('renderWithCalling with a state', () => {
  it('shows the state, by name or as it is given', () => {
    renderWithCalling(<Phone />, { state: 'muted' });
    expect(screen.getByText('ready, connected')).toBeInTheDocument();
  });

  it('notes what the UI asks for', async () => {
    const { cti } = renderWithCalling(<Phone />, { state: callingStates.connected });
    await userEvent.click(screen.getByRole('button', { name: 'Mute' }));
    expect(cti.asked).toEqual([{ action: 'mute', args: [true] }]);
  });

  it('has at once what a page loads on demand', () => {
    renderWithCalling(<CallingWidget />, { state: 'ended' });
    expect(screen.getByText('Call status')).toBeInTheDocument();
  });

  it('moves on without act', () => {
    const { cti } = renderWithCalling(<Phone />, { state: 'ringing' });
    cti.setState(callingStates.ended);
    expect(screen.getByText('ready, ended')).toBeInTheDocument();
  });
});

describe('renderWithCalling with fakes', () => {
  it('plays a whole call', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const { hubspot, phone, cti } = renderWithCalling(<Phone />);
    await screen.findByText('ready, no call');
    hubspot.dial('+16175550142');
    expect(screen.getByText('Call +16175550142?')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Call Ada' }));
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.getByText('ready, connected')).toBeInTheDocument();
    phone.remote.hangUp();
    expect(screen.getByText('ready, ended')).toBeInTheDocument();
    cti.actions.callCompleted();
    expect(await screen.findByText('ready, saved')).toBeInTheDocument();
    expect(hubspot.timeline).toMatchObject([{ completed: true, toNumber: '+16175550142' }]);
  });

  it('shows what a test makes happen when it has happened', async () => {
    const { phone } = renderWithCalling(<Phone />);
    await screen.findByText('ready, no call');
    const remote = phone.incoming('+442079460018');
    expect(screen.getByText('ready, ringing')).toBeInTheDocument();
    const [session] = phone.getSnapshot().sessions;
    expect(phone.remoteOf(session!).session).toBe(remote.session);
    remote.cancel();
    expect(screen.queryByText('ready, ringing')).not.toBeInTheDocument();
  });

  it('takes your own fakes, and any option of the provider', async () => {
    const onReady = vi.fn();
    const hubspot = createFakeHubSpot({ session: { portalId: 77 } });
    const phone = createFakeSoftphone({ failures: { start: 'unreachable' } });
    const result = renderWithCalling(<Phone />, { hubspot, phone, onReady });
    await waitFor(() => {
      expect(result.cti.getSnapshot().phone?.error?.code).toBe('unreachable');
    });
    expect(result.hubspot.messages).toBe(hubspot.messages);
    expect(onReady).toHaveBeenCalledWith(expect.objectContaining({ portalId: 77 }));
  });

  it('leaves the phone to an app that has its own', async () => {
    const { phone } = renderWithCalling(<Phone />, { phone: null });
    await screen.findByText('ready, no call');
    expect(phone).toBeNull();
    expect(screen.queryByRole('button', { name: 'Call Ada' })).not.toBeInTheDocument();
  });

  it('renders inside the wrapper of the render options', () => {
    const Outer = ({ children }: { children: ReactNode }) => <main>{children}</main>;
    const { container } = renderWithCalling(<Phone />, {
      renderOptions: { wrapper: Outer },
      state: 'ready',
    });
    expect(container.firstElementChild?.tagName).toBe('MAIN');
  });

  it('stops when the UI is unmounted', async () => {
    const { hubspot, unmount, cti } = renderWithCalling(<Phone />);
    await screen.findByText('ready, no call');
    unmount();
    await Promise.resolve();
    expect(() => {
      hubspot.dial('+16175550142');
    }).toThrow('This fake HubSpot cannot dial: it is closed.');
    expect(cti.getSnapshot().dialRequest).toBeNull();
  });
});

describe('where React watches out for updates outside of act, as in jest', () => {
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  beforeEach(() => {
    environment.IS_REACT_ACT_ENVIRONMENT = true;
  });
  afterEach(() => {
    delete environment.IS_REACT_ACT_ENVIRONMENT;
  });

  /** Tells HubSpot of the end by itself. */
  const Completing = () => {
    const { call, actions } = useCti();
    useEffect(() => {
      if (call?.status === 'ended') actions.callCompleted();
    }, [call, actions]);
    return <Phone />;
  };

  it('the console stays silent', async () => {
    const { hubspot, phone, cti } = renderWithCalling(<Completing />);
    await screen.findByText('ready, no call');
    hubspot.dial('+16175550142');
    await userEvent.click(screen.getByRole('button', { name: 'Call Ada' }));
    phone.remote.answer();
    await userEvent.click(screen.getByRole('button', { name: 'Mute' }));
    phone.remote.hangUp();
    await screen.findByText('ready, saved');
    expect(cti.getSnapshot().call).toMatchObject({ status: 'saved' });
  });
});
