import { createCallSession, createSoftphoneState, PhoneError } from 'react-hubspot-calling/softphone';
import type { CallSession, EndReason, SessionEnd, Softphone } from 'react-hubspot-calling/softphone';
import type { AcmeCall, AcmeClient } from './acme';

const reasons: Readonly<Record<number, EndReason>> = {
  408: 'no-answer',
  480: 'unavailable',
  486: 'busy',
  603: 'declined',
};

/** Ended by the remote party: refused with a code, hung up, or canceled. */
const endThere = ({ direction, getSnapshot }: CallSession, code?: number): Omit<SessionEnd, 'at'> => {
  if (code !== undefined) return { reason: reasons[code] ?? 'failed', by: 'remote', code };
  if (getSnapshot().status === 'connected') return { reason: 'hangup', by: 'remote' };
  return { reason: direction === 'inbound' ? 'missed' : 'failed', by: 'remote' };
};

export const createAcmePhone = (acme: AcmeClient): Softphone => {
  const state = createSoftphoneState();
  const status = () => state.getSnapshot().status;

  /** Turns Acme's call into a session, and lists it until it ends. */
  const add = (call: AcmeCall): CallSession => {
    const { id, direction, number: remoteNumber, callerName: remoteName } = call;
    const control = createCallSession(
      { id, direction, remoteNumber, remoteName },
      {
        answer: async () => {
          await call.answer();
          control.connect();
        },
        reject: (reason) => {
          control.end({ reason, by: 'local' });
          call.reject(reason === 'busy' ? 486 : 603);
        },
        hangUp: () => {
          const wasUp = control.session.getSnapshot().status === 'connected';
          control.end({ reason: wasUp ? 'hangup' : 'cancelled', by: 'local' });
          call.hangUp();
        },
        setMuted: call.mute,
        setHeld: call.hold,
        sendDigits: call.sendTones,
        transfer: () => Promise.reject(new PhoneError('not-supported', 'Acme has no transfer.')),
        getStats: () => call.peerConnection.getStats(),
      },
    );
    call.onRinging(control.ring);
    call.onAnswered(() => {
      control.setStreams({ remote: call.remoteStream });
      control.connect();
    });
    call.onHeld((remote) => control.setHeld({ remote }));
    call.onEnded((code) => control.end(endThere(control.session, code)));
    return state.add(control);
  };

  // A phone that is not started takes no calls.
  acme.onIncoming((call) => (status() === 'stopped' ? call.reject(480) : add(call)));
  acme.onOnline((isOnline) => {
    if (status() === 'ready' && !isOnline) state.setStatus('reconnecting');
    if (status() === 'reconnecting' && isOnline) state.setStatus('ready');
  });

  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    capabilities: {
      mute: true,
      hold: true,
      digits: true,
      transfer: false,
      rejectReason: true,
      multipleCalls: true,
    },
    start: async () => {
      if (status() !== 'stopped' && status() !== 'failed') return;
      state.setStatus('connecting');
      try {
        await acme.connect();
        if (status() === 'connecting') state.setStatus('ready');
      } catch (error) {
        const code = error === 'denied' ? 'wrong-credentials' : 'unreachable';
        state.setStatus('failed', new PhoneError(code, `Acme did not let the phone in: ${String(error)}.`));
      }
    },
    stop: async () => {
      for (const session of state.getSnapshot().sessions) session.hangUp();
      state.setStatus('stopped');
      await acme.disconnect();
    },
    dial: (to) => {
      if (status() !== 'ready') throw new PhoneError('not-ready', `The phone is ${status()}.`);
      if (!to.trim()) throw new PhoneError('invalid-number', 'dial() needs a number.');
      return add(acme.call(to));
    },
  };
};
