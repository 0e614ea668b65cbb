import { act, fireEvent, render, screen } from '@testing-library/react';
import { Component, type ReactNode, useEffect, useState } from 'react';
import {
  CtiError,
  type CtiState,
  useCallDuration,
  useCti,
  useCtiStore,
  usePhone,
} from 'react-hubspot-calling';
import { describe, expect, it, vi } from 'vitest';
import {
  contactNumber,
  DialButton,
  inBothModes,
  otherNumber,
  pass,
  renderCalling,
  shown,
} from './renderCalling';

inBothModes(() => {
  describe('useCti', () => {
    it.each([
      ['useCti', '', () => useCti()],
      ['useCti', ' with a selector', () => useCti((state) => state.call)],
      ['useCtiStore', '', () => useCtiStore()],
      ['usePhone', '', () => usePhone()],
      ['useCti', ', for useCallDuration,', () => useCallDuration()],
    ] as const)('%s%s says which provider is missing', (hook, _, use) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const faults: unknown[] = [];
      class Boundary extends Component<{ children: ReactNode }> {
        override state = { failed: false };
        static getDerivedStateFromError = () => ({ failed: true });
        override componentDidCatch(error: unknown) {
          faults.push(error);
        }
        override render() {
          return this.state.failed ? null : this.props.children;
        }
      }
      const User = () => {
        use();
        return null;
      };
      const onError = (event: ErrorEvent) => event.preventDefault();
      window.addEventListener('error', onError);
      render(
        <Boundary>
          <User />
        </Boundary>,
      );
      window.removeEventListener('error', onError);
      expect(faults[0]).toBeInstanceOf(CtiError);
      expect(faults[0]).toMatchObject({ code: 'no-provider' });
      expect((faults[0] as Error).message).toContain(`${hook}()`);
      expect((faults[0] as Error).message).toContain('<CallingProvider>');
    });

    it('renders again only when what it selects changes', async () => {
      const renders = vi.fn();
      const Number = () => {
        renders();
        return <output>{useCti((state) => state.call?.toNumber ?? 'none')}</output>;
      };
      const { hubspot, phone } = await renderCalling(
        <>
          <Number />
          <DialButton />
        </>,
      );
      fireEvent.click(screen.getByRole('button'));
      expect(shown()).toBe(contactNumber);
      renders.mockClear();
      await pass(2_000);
      act(() => {
        hubspot.send('VISIBILITY_CHANGED', { isMinimized: true });
        hubspot.send('NEWS', {});
        phone.remote.hold();
        phone.remote.hangUp();
      });
      expect(renders).not.toHaveBeenCalled();
    });

    it('with a selector that makes an object each time', async () => {
      const renders = vi.fn();
      const select = ({ call }: CtiState) => ({
        to: call?.toNumber,
        from: call?.fromNumber,
      });
      const isEqual = (a: ReturnType<typeof select>, b: ReturnType<typeof select>) =>
        a.to === b.to && a.from === b.from;
      const Careful = () => {
        renders();
        return <output>{useCti((state) => select(state), isEqual).to ?? 'none'}</output>;
      };
      // Without isEqual it renders at each change, and does no other harm.
      const Careless = () => <i>{useCti((state) => select(state)).to ?? 'none'}</i>;
      const { hubspot } = await renderCalling(
        <>
          <Careful />
          <Careless />
          <DialButton />
        </>,
      );
      fireEvent.click(screen.getByRole('button'));
      expect(shown()).toBe(contactNumber);
      renders.mockClear();
      await pass(2_000);
      act(() => hubspot.send('VISIBILITY_CHANGED', { isMinimized: true }));
      expect(renders).not.toHaveBeenCalled();
      expect(document.querySelector('i')).toHaveTextContent(contactNumber);
    });

    it('follows a selector that changes with its component', async () => {
      const Field = () => {
        const [field, setField] = useState<'toNumber' | 'direction'>('toNumber');
        const value = useCti((state) => state.call?.[field]);
        return <button onClick={() => setField('direction')}>{value ?? 'none'}</button>;
      };
      const Start = () => {
        const actions = useCti((state) => state.actions);
        return <button onClick={() => actions.outgoingCall({ toNumber: contactNumber })}>start</button>;
      };
      await renderCalling(
        <>
          <Field />
          <Start />
        </>,
        { withPhone: false },
      );
      fireEvent.click(screen.getByText('start'));
      fireEvent.click(screen.getByText(contactNumber));
      expect(screen.getByText('outbound')).toBeVisible();
    });

    it('gives actions that stay the same for the provider’s life', async () => {
      const seen = new Set<unknown>();
      const Watch = () => {
        const { actions } = useCti();
        useEffect(() => {
          seen.add(actions);
        });
        return null;
      };
      const { hubspot, rerender, element } = await renderCalling(<Watch />);
      rerender(element(<Watch />, { loggedIn: false }));
      act(() => hubspot.dial(contactNumber));
      await pass(0);
      expect(seen.size).toBe(1);
    });
  });

  describe('useCtiStore', () => {
    it('reads the current state in a handler without rendering for it', async () => {
      const renders = vi.fn();
      const seen = vi.fn();
      const Reader = () => {
        const store = useCtiStore();
        renders();
        const read = () => {
          seen(store.getSnapshot().dialRequest?.phoneNumber);
        };
        return <button onClick={read}>read</button>;
      };
      const { hubspot } = await renderCalling(<Reader />);
      renders.mockClear();
      act(() => hubspot.dial(contactNumber));
      await pass(0);
      fireEvent.click(screen.getByText('read'));
      expect(seen).toHaveBeenCalledWith(contactNumber);
      expect(renders).not.toHaveBeenCalled();
    });
  });

  describe('useCallDuration', () => {
    const Duration = () => <output>{useCallDuration()}</output>;

    it('counts talk time by the second, on the call’s own seconds, and stops with it', async () => {
      const { phone } = await renderCalling(
        <>
          <Duration />
          <DialButton />
        </>,
      );
      expect(shown()).toBe('0');
      fireEvent.click(screen.getByRole('button'));
      await pass(1_000);
      expect(shown()).toBe('0');
      await pass(900);
      expect(shown()).toBe('0');
      await pass(1_000);
      expect(shown()).toBe('1000');
      await pass(1_000);
      await pass(1_000);
      await pass(300);
      expect(shown()).toBe('3000');
      act(() => phone.remote.hangUp());
      expect(shown()).toBe('3300');
      await pass(5_000);
      expect(shown()).toBe('3300');
    });

    it('never counts backwards below 0 when the clock is set back', async () => {
      await renderCalling(
        <>
          <Duration />
          <DialButton />
        </>,
      );
      fireEvent.click(screen.getByRole('button'));
      await pass(3_000);
      vi.setSystemTime(Date.parse('2026-01-01T00:00:00Z'));
      await pass(1_000);
      expect(shown()).toBe('0');
    });
  });

  describe('usePhone', () => {
    const View = () => {
      const { phone, session, media } = usePhone();
      const parts = [
        phone?.status ?? 'no phone',
        session ? 'session' : 'none',
        media?.held.remote ? 'held' : '',
      ];
      return <output>{parts.join(' ').trim()}</output>;
    };

    it('follows phone, session and media', async () => {
      const { phone } = await renderCalling(
        <>
          <View />
          <DialButton />
        </>,
      );
      expect(shown()).toBe('ready none');
      fireEvent.click(screen.getByRole('button'));
      expect(shown()).toBe('ready session');
      await pass(2_000);
      act(() => phone.remote.hold());
      expect(shown()).toBe('ready session held');
      act(() => phone.remote.hangUp());
      expect(shown()).toBe('ready none');
      act(() => phone.loseConnection());
      expect(shown()).toBe('reconnecting none');
    });

    it('is empty where the app drives its own phone', async () => {
      await renderCalling(<View />, { withPhone: false });
      expect(shown()).toBe('no phone none');
    });

    it('shows the session of the call in the foreground', async () => {
      const Session = () => {
        const { session } = usePhone();
        return <output>{session?.remoteNumber ?? 'none'}</output>;
      };
      await renderCalling(
        <>
          <Session />
          <DialButton />
          <DialButton to={otherNumber} />
        </>,
      );
      const [first, second] = screen.getAllByRole('button');
      fireEvent.click(first!);
      expect(shown()).toBe(contactNumber);
      fireEvent.click(second!);
      expect(shown()).toBe(otherNumber);
    });
  });
});
