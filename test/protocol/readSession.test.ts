import { describe, expect, it } from 'vitest';
import { readSession } from '../../src/protocol/readHostMessage';
import { notStrings, notIds, notBooleans } from './wrongValues';

describe('the session', () => {
  const full = {
    portalId: 1,
    userId: 2,
    ownerId: '3',
    engagementId: 1001,
    iframeLocation: 'remote',
    usesCallingWindow: false,
    hostUrl: 'https://app.hubspot.com',
  };

  it('keeps what SYNC tells', () => {
    expect(readSession({ ...full, type: 'SYNC', messageId: 'x' })).toEqual(full);
    expect(readSession({})).toEqual({});
  });

  it.each(['widget', 'remote', 'window'])('knows the location %s in any case', (location) => {
    expect(readSession({ iframeLocation: location.toUpperCase() })).toEqual({ iframeLocation: location });
  });

  it.each([
    ['portalId', notIds],
    ['userId', notIds],
    ['ownerId', notIds],
    ['engagementId', notIds],
    ['iframeLocation', [...notStrings, 'elsewhere', '__proto__']],
    ['usesCallingWindow', notBooleans],
    ['hostUrl', notStrings],
  ])('drops %s of any wrong kind, and nothing else', (field, values) => {
    const rest = Object.fromEntries(Object.entries(full).filter(([key]) => key !== field));
    for (const value of values) expect(readSession({ ...full, [field]: value })).toEqual(rest);
  });
});
