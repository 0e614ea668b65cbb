import { appendFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { closePhones, type PhonePage } from '../../calls/phonePage';
import { expect, test } from './fixtures';
import { moments, type Moment } from './moments';
import { createRandom, seedOf } from './random';
import { type Packet, readRecordings } from './recordings';
import type { Result } from './result';

interface Reload extends Omit<Result, 'records' | 'adapter' | 'remote'> {
  goneAt: number;
  backAt: number;
}

const number = '+16175550199';
const { RELOADS = '20', RELOAD_SEED = '1', RELOAD_RESULTS } = process.env;
const wanted = Number(RELOADS);
/** A call is reloaded several times, as in a day of work. */
const perCall = 5;
/** A reload comes at a random moment of this time, in milliseconds. */
const spreadMs = 1500;
/** How long a reload may take on a busy machine, with all that is looked at, in milliseconds. */
const patienceMs = 40_000;

/** What HubSpot must have heard of a call, once each. */
const story = ['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED COMPLETED', 'CALL_COMPLETED'];

/** The longest time without a packet from the agent around a reload, and whether the agent is heard again. */
const remoteSide = (packets: readonly Packet[], { goneAt, backAt }: Reload) => {
  const around = packets.filter(({ at }) => at > goneAt - 500 && at < backAt);
  const gaps = around.slice(1).map(({ at }, index) => at - (around[index]?.at ?? at));
  const remoteGapMs = Math.max(...gaps);
  const afterwards = around.slice(gaps.indexOf(remoteGapMs) + 1);
  return { remoteGapMs, isHeard: afterwards.some(({ isLoud }) => isLoud) };
};

const count = (told: readonly string[], type: string) => told.filter((each) => each === type).length;

test('calls go on after reloads of their page', async ({
  host,
  ready,
  relay,
  recordings,
  adapter,
  remote,
  party,
}) => {
  test.setTimeout(60_000 + wanted * patienceMs);
  const random = createRandom(seedOf(`${RELOAD_SEED} ${adapter} ${remote}`));

  const reload = async (agent: PhonePage, moment: Moment): Promise<Omit<Reload, 'moment'>> => {
    const [before] = await agent.run('shown');
    const goneAt = Date.now();
    await agent.comeBack();
    const heardAt = moment.isHeld ? undefined : await agent.run('soundArrivesAt');
    await agent.run('isBack');
    expect(await agent.run('shown')).toEqual([before]);
    await moment.after?.(agent);
    await agent.hears();
    // Long enough for a beep of the agent's microphone, too.
    await setTimeout(1000);
    return {
      goneAt,
      backAt: Date.now(),
      ...(heardAt !== undefined && { agentGapMs: heardAt - goneAt }),
    };
  };

  const reportOf = async (told: readonly string[], reloads: readonly Reload[]) => {
    const packets = (await readRecordings(recordings ?? '')).filter(({ from }) => from !== party.mediaPort);
    const records = Math.max(count(told, 'OUTGOING_CALL_STARTED'), count(told, 'CALL_COMPLETED'));
    const isTold = told.toSorted().join() === story.toSorted().join();
    const hasLived = reloads.every(({ fault }) => fault === undefined);
    return reloads.map((each): Result => {
      const { goneAt: _, backAt: __, ...facts } = each;
      const { isHeard, remoteGapMs } = remoteSide(packets, each);
      const fault =
        facts.fault ??
        (isHeard ? undefined : 'The remote party did not hear the agent any more.') ??
        (isTold || !hasLived ? undefined : `HubSpot heard ${told.join()}.`);
      return {
        adapter,
        remote,
        records,
        ...facts,
        ...(fault === undefined ? { remoteGapMs } : { fault }),
      };
    });
  };

  for (let done = 0; done < wanted;) {
    const agent = await ready('agent', { surviveReload: true, storage: 'local' });
    const told: string[] = [];
    const reloads: Reload[] = [];
    await agent.run('dial', number);
    await agent.isCall('connected');
    await agent.hears();
    while (done < wanted && reloads.length < perCall && reloads.at(-1)?.fault === undefined) {
      const moment = moments[Math.floor(random() * moments.length)] ?? { name: 'talking' };
      await setTimeout(random() * spreadMs);
      told.push(...(await agent.run('told')));
      await moment.before?.(agent, relay, random);
      const goneAt = Date.now();
      try {
        reloads.push({ moment: moment.name, ...(await reload(agent, moment)) });
      } catch (error) {
        const fault = error instanceof Error ? error.message : String(error);
        reloads.push({ moment: moment.name, goneAt, backAt: Date.now(), fault });
      }
      done += 1;
    }
    relay.setOnline(true);
    party.hangUp();
    // A call that has died may have no page to say so.
    await agent.isCall('ended').catch(() => undefined);
    await agent.run('saveEnded');
    told.push(...(await agent.run('told')));
    // A phone that is left would register again when the service is back, and take the next one's place.
    await closePhones(host);
    for (const result of await reportOf(told, reloads)) {
      if (RELOAD_RESULTS) await appendFile(RELOAD_RESULTS, `${JSON.stringify(result)}\n`);
      else console.log(result);
    }
  }
});
