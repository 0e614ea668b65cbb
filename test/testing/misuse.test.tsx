import { render, screen, waitFor } from '@testing-library/react';
import {
  callingState,
  createFakeCti,
  createFakeHubSpot,
  createFakeSoftphone,
} from 'react-hubspot-calling/testing';
import {
  createCallingWrapper,
  type FakeCallingOptions,
  renderWithCalling,
} from 'react-hubspot-calling/testing/react';
import { describe, expect, it, vi } from 'vitest';
import { Phone, warnOutsideOfAct } from './ownPhone';

warnOutsideOfAct();

describe('options', () => {
  it('that exclude each other are refused', () => {
    const options = { state: 'ready', hubspot: {} } as FakeCallingOptions;
    expect(() => renderWithCalling(<Phone />, options)).toThrow('hubspot');
  });

  it('may be one or the other', () => {
    const show = (options: FakeCallingOptions) => renderWithCalling(<Phone />, options);
    show({ state: 'connected' });
    expect(screen.getByText('ready, connected, available')).toBeInTheDocument();
  });

  it('with a misspelt name are refused', () => {
    expect(() => createFakeSoftphone({ numbers: { '+1': 'bussy' } } as never)).toThrow('bussy');
    expect(() => createFakeSoftphone({ behaviour: 'sleeps' } as never)).toThrow('sleeps');
    expect(() => createFakeSoftphone({ failures: { strt: 'failed' } } as never)).toThrow('strt');
    expect(() => createFakeSoftphone({ capabilities: { fly: true } } as never)).toThrow('fly');
    expect(() => {
      createFakeSoftphone().fail('nope' as 'dial', 'failed');
    }).toThrow('nope');
    expect(() => createFakeHubSpot({ engagementFail: 'no' } as never)).toThrow('engagementFail');
    expect(() => createFakeHubSpot({ session: { portal: 1 } } as never)).toThrow('portal');
    expect(() => {
      createFakeHubSpot().setOptions({ updateFail: 'no' } as never);
    }).toThrow('updateFail');
    expect(() => createFakeCti('ready', { actions: { hangup: vi.fn() } } as never)).toThrow('hangup');
    expect(() => callingState('connected', { cal: {} } as never)).toThrow('cal');
  });
});

describe('a wrapper whose UI is gone', () => {
  it('takes another UI in the same task', async () => {
    const { wrapper } = createCallingWrapper();
    render(<Phone />, { wrapper }).unmount();
    render(<Phone />, { wrapper });
    expect(await screen.findByText('ready, no call, available')).toBeInTheDocument();
  });

  it('says that its fakes have closed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { wrapper } = createCallingWrapper();
    render(<Phone />, { wrapper }).unmount();
    await Promise.resolve();
    expect(() => render(<Phone />, { wrapper })).toThrow('Make a new wrapper');
  });
});

describe('a fake phone without a capability', () => {
  it('refuses, and the UI says so', async () => {
    const capabilities = { mute: false, hold: false, digits: false, transfer: false };
    const { cti, phone } = renderWithCalling(<Phone />, { phone: { capabilities } });
    await screen.findByText('ready, no call, available');
    cti.actions.dial({ to: '+16175550107' });
    phone.remote.answer();
    expect(await cti.actions.hold()).toBe(false);
    expect(await cti.actions.transfer('+442079460018')).toBe(false);
    cti.actions.mute();
    cti.actions.sendDigits('1');
    await waitFor(() => {
      expect(cti.getSnapshot().problem).toMatchObject({ phoneCode: 'not-supported' });
    });
    expect(cti.getSnapshot().call).toMatchObject({ muted: false, held: { local: false }, digits: '' });
    expect(phone.remote.heardDigits).toBe('');
  });
});

describe('a HubSpot that no app can hear', () => {
  it.each([{ foreignOrigin: 'https://crm.example' }, { standalone: true }])('%o', (options) => {
    const hubspot = createFakeHubSpot(options);
    for (const act of [hubspot.ready, hubspot.endCall, () => hubspot.send('END_CALL')])
      expect(act).toThrow('This fake HubSpot cannot');
    hubspot.close();
  });

  it('refuses to dial what is not a number', () => {
    const hubspot = createFakeHubSpot();
    for (const request of ['', ' ', {}, undefined]) {
      expect(() => {
        hubspot.dial(request as string);
      }).toThrow('needs a number');
    }
    hubspot.close();
  });
});
