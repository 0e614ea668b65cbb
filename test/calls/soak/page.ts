// Many calls in a row in one page: a phone that the library drives, its HubSpot in memory, and the remote party's phone.
import { openSockets, timersRunning } from './resources';
import { connections, forgetWhatIsOver, openMicrophones } from '../page/browser';
import { until } from '../page/waiting';
import { createCti } from '../../../src/cti/createCti';
import { isSettled } from '../../../src/call/call';
import { createJsSipPhone } from '../../../src/softphone/jssip';
import { createSipJsPhone } from '../../../src/softphone/sipjs';
import type { SipPhoneOptions } from '../../../src/softphone/sip/options';
import type { CallSession, Softphone } from '../../../src/softphone/softphone';
import { createFakeHubSpot } from '../../../src/testing/fakeHubSpot/createFakeHubSpot';

const adapters = {
  jssip: (options: SipPhoneOptions): Softphone => createJsSipPhone(options),
  sipjs: (options: SipPhoneOptions): Softphone => createSipJsPhone(options),
};

interface SoakSettings {
  adapter: keyof typeof adapters;
  server: string;
  passwords: { agent: string; other: string };
}

const agentNumber = '+16175550100';
const otherNumber = '+16175550123';

const hubspot = createFakeHubSpot();
let agent: Softphone | undefined;
let other: Softphone | undefined;
let cti: ReturnType<typeof createCti> | undefined;

const need = () => {
  if (!agent || !other || !cti) throw new Error('The soak has not been set up.');
  return { agent, other, cti };
};

const newest = (phone: Softphone): CallSession | undefined => phone.getSnapshot().sessions.at(-1);

const isCall = (session: CallSession, status: string) =>
  until(
    () => session.getSnapshot().status === status,
    () => session.getSnapshot(),
  );

/** The session that rings in, once it does. */
const rings = async (phone: Softphone): Promise<CallSession> => {
  await until(
    () => newest(phone)?.direction === 'inbound',
    () => phone.getSnapshot(),
  );
  const session = newest(phone);
  if (!session) throw new Error('The call has gone before it was answered.');
  return session;
};

const hears = async (session: CallSession): Promise<void> => {
  const energy = async () => {
    let sum = 0;
    (await session.getStats())?.forEach((entry: { type: string; totalAudioEnergy?: number }) => {
      if (entry.type === 'inbound-rtp') sum += entry.totalAudioEnergy ?? 0;
    });
    return sum;
  };
  const before = await energy();
  await until(async () => (await energy()) - before > 0.0001, energy);
};

/** What a call may leave behind. */
const left = () => ({
  connections: connections.filter(({ connectionState }) => connectionState !== 'closed').length,
  microphones: openMicrophones(),
  sessions: need().agent.getSnapshot().sessions.length + need().other.getSnapshot().sessions.length,
  timers: timersRunning(),
  sockets: openSockets(),
});

const api = {
  setUp: async ({ adapter, server, passwords }: SoakSettings) => {
    agent = adapters[adapter]({
      server,
      getCredentials: () => ({ username: 'agent', password: passwords.agent }),
    });
    other = createJsSipPhone({
      server,
      getCredentials: () => ({ username: 'other', password: passwords.other }),
    });
    cti = createCti({ connect: hubspot.connect, phone: agent, storage: 'none', windows: false });
    cti.start();
    await Promise.all([agent.start(), other.start()]);
    await until(
      () => agent?.getSnapshot().status === 'ready' && other?.getSnapshot().status === 'ready',
      () => agent?.getSnapshot(),
    );
  },
  /** One call from its start to the timeline; its number decides who calls, who hangs up, and what is done in between. */
  call: async (number: number) => {
    const phones = need();
    const { actions } = phones.cti.getSnapshot();
    const isOutbound = number % 2 === 0;
    const isAnswered = number % 5 !== 0;
    let mine: CallSession | undefined;
    let theirs: CallSession | undefined;
    if (isOutbound) {
      actions.dial({ to: otherNumber });
      mine = newest(phones.agent);
      theirs = await rings(phones.other);
    } else {
      theirs = phones.other.dial(agentNumber);
      mine = await rings(phones.agent);
    }
    if (!mine) throw new Error('The phone has not dialled.');
    if (isAnswered) {
      await (isOutbound ? theirs.answer() : actions.answer());
      await Promise.all([isCall(mine, 'connected'), isCall(theirs, 'connected')]);
      await Promise.all([hears(mine), hears(theirs)]);
      if (number % 3 === 0) {
        if (!(await actions.hold(true)) || !(await actions.hold(false)))
          throw new Error(`The hold failed: ${JSON.stringify(phones.cti.getSnapshot().problem)}`);
      }
    }
    if (number % 4 < 2) mine.hangUp();
    else theirs.hangUp();
    await Promise.all([isCall(mine, 'ended'), isCall(theirs, 'ended')]);
    if (isAnswered) actions.callCompleted({ hideWidget: false });
    await until(
      () => Object.values(phones.cti.getSnapshot().calls).every(isSettled),
      () => phones.cti.getSnapshot().calls,
    );
    phones.cti.getSnapshot().actions.dismissCall();
    forgetWhatIsOver();
  },
  left,
  /** How many calls HubSpot heard begin, and end. */
  told: () => {
    const count = (...types: string[]) =>
      hubspot.messages.filter(({ direction, type }) => direction === 'fromApp' && types.includes(type))
        .length;
    return {
      begun: count('OUTGOING_CALL_STARTED', 'INCOMING_CALL'),
      ended: count('CALL_ENDED'),
      completed: count('CALL_COMPLETED'),
    };
  },
  stop: async () => {
    const phones = need();
    await Promise.all([phones.agent.stop(), phones.other.stop()]);
    phones.cti.stop();
  },
};

export type SoakApi = typeof api;

Object.assign(window, { api });
