import type { CallerIdMatch } from 'react-hubspot-calling/core';
import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, pass, settle, setUp, useFakeWorld } from '../setUp';
import { createBrowser } from '../windows/browser';

/** HubSpot's answers about callers name no call. */

useFakeWorld();

const recordOf = (number: string): CallerIdMatch => ({
  callerIdType: 'COMPANY',
  name: `Owner of ${number}`,
  objectCoordinates: { portalId: 1, objectId: number, objectTypeId: '0-2' },
});
const matches = (number: string): CallerIdMatch[] => [recordOf(number)];
const nameOf = (number: string) => ({ party: { name: `Owner of ${number}` }, matches: matches(number) });

describe('two callers at once', () => {
  it.each<[what: string, waitMs: number]>([
    ['in the same instant', 0],
    ['one after the other', 300],
  ])('%s: each gets their own name', async (_what, waitMs) => {
    const { phone, state } = await setUp({ hubspotOptions: { matches, answerAfterMs: 500 } });
    phone.incoming(contactNumber);
    await pass(waitMs);
    phone.incoming(otherNumber);
    await pass(2_000);
    expect(Object.values(state().calls)).toMatchObject([nameOf(contactNumber), nameOf(otherNumber)]);
  });

  it('in several windows, whose HubSpots all answer: each gets their own name', async () => {
    const browser = createBrowser();
    const [owner, follower] = [await browser.open(), await browser.open()];
    for (const { hubspot } of [owner, follower]) hubspot.setOptions({ matches, answerAfterMs: 500 });
    owner.phone.incoming(contactNumber);
    await pass(300);
    owner.phone.incoming(otherNumber);
    await pass(2_000);
    for (const { state } of [owner, follower])
      expect(Object.values(state().calls)).toMatchObject([nameOf(contactNumber), nameOf(otherNumber)]);
  });

  it('the answer about the first one never comes: the second one gets their own name', async () => {
    const { hubspot, phone, state } = await setUp({ hubspotOptions: { matches, answerAfterMs: 60_000 } });
    phone.incoming(contactNumber);
    await pass(20_000);
    hubspot.setOptions({ answerAfterMs: 0 });
    phone.incoming(otherNumber);
    await settle();
    expect(Object.values(state().calls)).toMatchObject([{ party: {} }, nameOf(otherNumber)]);
  });

  it('both have an answer: another one is ignored, as it could be about either', async () => {
    const { hubspot, phone, state } = await setUp({ hubspotOptions: { matches } });
    phone.incoming(contactNumber);
    await settle();
    phone.incoming(otherNumber);
    await settle();
    const before = state().calls;
    hubspot.send('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: matches('+16175550177') });
    hubspot.send('CALLER_ID_MATCH_FAILED', { error: { message: 'Down.' } });
    await settle();
    expect(state().calls).toEqual(before);
  });
});

it('a failure that comes after the answer takes no name and no record away', async () => {
  const { hubspot, phone, state } = await setUp({ hubspotOptions: { matches } });
  phone.incoming(contactNumber);
  await settle();
  hubspot.send('CALLER_ID_MATCH_FAILED', { error: { message: 'Too late' } });
  expect(state().call).toMatchObject(nameOf(contactNumber));
});

it('one caller gets a late answer', async () => {
  const { phone, state } = await setUp({ hubspotOptions: { matches, answerAfterMs: 20_000 } });
  phone.incoming(contactNumber);
  await pass(1_000);
  await pass(25_000);
  expect(state().call).toMatchObject(nameOf(contactNumber));
});

it('what the app looks up too late does not replace the record that the user has chosen', async () => {
  const resolveParty = async () => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    return { objectId: 5, objectTypeId: '0-1', name: 'Slow' };
  };
  const { actions, phone, state } = await setUp({ resolveParty });
  phone.incoming(contactNumber);
  await settle();
  actions.chooseMatch(recordOf(otherNumber));
  await pass(5_000);
  expect(state().call?.party).toEqual({
    objectId: otherNumber,
    objectTypeId: '0-2',
    name: `Owner of ${otherNumber}`,
  });
});
