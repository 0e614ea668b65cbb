import { act, fireEvent, render, screen } from '@testing-library/react';
import { useEffect, useLayoutEffect } from 'react';
import { CallingProvider, createCti, useCti } from 'react-hubspot-calling';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, vi } from 'vitest';
import { contactNumber, DialButton, inBothModes, pass, renderCalling, shown } from './renderCalling';

const Status = () => <output>{useCti((state) => state.call?.status ?? 'no call')}</output>;

inBothModes((isStrict) => {
  describe('CallingProvider', () => {
    it('takes a call from the button to the timeline', async () => {
      const { hubspot, phone } = await renderCalling(
        <>
          <Status />
          <DialButton />
        </>,
      );
      expect(hubspot.sentTypes()).toEqual(['INITIALIZED']);
      fireEvent.click(screen.getByRole('button'));
      expect(shown()).toBe('dialing');
      await pass(2_000);
      expect(shown()).toBe('connected');
      act(() => phone.remote.hangUp());
      expect(shown()).toBe('ended');
      expect(hubspot.sentTypes()).toEqual([
        'INITIALIZED',
        'OUTGOING_CALL_STARTED',
        'CALL_ANSWERED',
        'CALL_ENDED',
      ]);
    });

    it('calls the handlers of the last render, and subscribes to nothing anew', async () => {
      const heard: string[] = [];
      const { hubspot, phone, connect, rerender, element } = await renderCalling(null, {
        onDialNumber: () => heard.push('first'),
      });
      const subscriptions = vi.spyOn(phone, 'subscribe');
      const connections = connect.mock.calls.length;
      for (let count = 0; count < 50; count += 1)
        rerender(element(null, { onDialNumber: ({ phoneNumber }) => heard.push(`${phoneNumber} ${count}`) }));
      act(() => hubspot.dial(contactNumber));
      expect(heard).toEqual([`${contactNumber} 49`]);
      expect(connect).toHaveBeenCalledTimes(connections);
      expect(subscriptions).not.toHaveBeenCalled();
      expect(hubspot.sentTypes()).toEqual(['INITIALIZED']);
    });

    it('tells HubSpot of props that change, once each', async () => {
      const { hubspot, rerender, element } = await renderCalling(null, { loggedIn: false });
      rerender(element(null, { loggedIn: false }));
      rerender(element(null, { loggedIn: true }));
      rerender(element(null, { loggedIn: true, available: false }));
      rerender(element(null, { loggedIn: true, available: false }));
      expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'LOGGED_IN', 'USER_UNAVAILABLE']);
    });

    it('lets children act before it has started: nothing is lost or said twice', async () => {
      const Eager = () => {
        const { actions } = useCti();
        useLayoutEffect(() => {
          actions.resizeWidget({ width: 400, height: 600 });
        }, [actions]);
        useEffect(() => {
          actions.outgoingCall({ toNumber: contactNumber });
        }, [actions]);
        return null;
      };
      const { hubspot } = await renderCalling(<Eager />, { withPhone: false });
      const types = hubspot.sentTypes();
      expect(types[0]).toBe('INITIALIZED');
      expect(types.filter((type) => type === 'OUTGOING_CALL_STARTED')).toHaveLength(1);
      // StrictMode runs a child's effect twice, and a size may be asked for twice.
      expect(types.filter((type) => type === 'RESIZE_WIDGET')).toHaveLength(isStrict ? 2 : 1);
    });

    it('inside another one takes part in the outer one, and says so to the logger', async () => {
      const logger = { debug: vi.fn(), warn: vi.fn(), error: vi.fn() };
      const inner = vi.fn(createFakeHubSpot().connect);
      const { connect } = await renderCalling(
        <CallingProvider connect={inner} logger={logger}>
          <Status />
          <DialButton />
        </CallingProvider>,
      );
      expect(inner).not.toHaveBeenCalled();
      expect(connect).toHaveBeenCalled();
      expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('<CallingProvider>'));
      fireEvent.click(screen.getByRole('button'));
      expect(shown()).toBe('dialing');
    });

    it('takes a cti of the app, whose own options count', async () => {
      const hubspot = createFakeHubSpot();
      const cti = createCti({ connect: hubspot.connect, loggedIn: false });
      const { unmount } = render(
        <CallingProvider cti={cti} loggedIn>
          <Status />
        </CallingProvider>,
      );
      await pass(0);
      expect(hubspot.sent('INITIALIZED')).toMatchObject([{ isLoggedIn: false }]);
      act(() => {
        cti.actions.outgoingCall({ toNumber: contactNumber });
      });
      expect(shown()).toBe('dialing');
      unmount();
      expect(cti.getSnapshot().call?.status).toBe('dialing');
    });

    it('follows a phone that is swapped', async () => {
      const { rerender, element } = await renderCalling(
        <>
          <Status />
          <DialButton />
        </>,
      );
      const next = createFakeSoftphone();
      const content = (
        <>
          <Status />
          <DialButton />
        </>
      );
      rerender(element(content, { phone: next }));
      await pass(0);
      fireEvent.click(screen.getByRole('button'));
      expect(next.getSnapshot().sessions).toHaveLength(1);
    });

    it('that is unmounted and mounted again says nothing twice, and finds its call', async () => {
      const content = (
        <>
          <Status />
          <DialButton />
        </>
      );
      const { hubspot, element, unmount, phone } = await renderCalling(content);
      fireEvent.click(screen.getByRole('button'));
      await pass(2_000);
      unmount();
      expect(phone.getSnapshot().sessions).toHaveLength(1);
      await pass(1_000);
      render(element(content));
      await pass(0);
      expect(shown()).toBe('connected');
      act(() => phone.remote.hangUp());
      expect(shown()).toBe('ended');
      const calls = hubspot.sentTypes().filter((type) => type !== 'INITIALIZED');
      expect(calls).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED']);
    });
  });
});
