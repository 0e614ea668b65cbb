import type { CompanyMatch } from 'react-hubspot-calling/core';

/** The user's own number. */
export const ownNumber = '+16175550100';

/** The name of the record that has a number. */
export const nameOf = (number: string): string => `Owner of ${number}`;

/** The record that has a number. */
export const matchOf = (number: string): CompanyMatch => ({
  callerIdType: 'COMPANY',
  name: nameOf(number),
  objectCoordinates: { portalId: 1, objectId: number, objectTypeId: '0-2' },
});
