import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endStatuses, readEndStatus } from 'react-hubspot-calling/core';
import { toCallStatusProperty } from '../../src/call/callStatus';

describe('end statuses', () => {
  it('are seven, each once', () => {
    expect([...endStatuses].sort()).toEqual([
      'BUSY',
      'CANCELED',
      'COMPLETED',
      'FAILED',
      'MISSED',
      'NO_ANSWER',
      'REJECTED',
    ]);
  });

  it.each(endStatuses)('%s is read in both spellings, as the plain one', (status) => {
    expect(readEndStatus(status)).toBe(status);
    expect(readEndStatus(`INTERNAL_${status}`)).toBe(status);
  });

  it.each([
    undefined,
    null,
    '',
    'completed',
    'CANCELLED',
    'INTERNAL_',
    'INTERNAL_INTERNAL_BUSY',
    'internal_BUSY',
    ' BUSY',
    'RINGING',
    'INTERNAL_RINGING',
    'toString',
    5,
    {},
    ['BUSY'],
  ])('%j is not an end status', (status) => {
    expect(readEndStatus(status)).toBeUndefined();
  });

  it('are never made up', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const status = readEndStatus(value);
        if (status !== undefined) expect(endStatuses).toContain(status);
      }),
    );
  });

  it.each([
    ['COMPLETED', 'COMPLETED'],
    ['FAILED', 'FAILED'],
    ['CANCELED', 'CANCELED'],
    ['BUSY', 'BUSY'],
    ['NO_ANSWER', 'NO_ANSWER'],
    ['REJECTED', 'CANCELED'],
    ['MISSED', 'NO_ANSWER'],
  ] as const)('%s is %s as hs_call_status', (status, property) => {
    expect(toCallStatusProperty(status)).toBe(property);
  });
});
