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

/** One of a list, counted round. */
export const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** What is different each time in a run. */
export const createNumbers = () => {
  let numbers = 0;
  return {
    /** A number that no other call of this run has. */
    newNumber: (): string => {
      numbers += 1;
      return `+1617555${String(1000 + numbers)}`;
    },
    newText: (): string => {
      numbers += 1;
      return String(numbers);
    },
    /** The id of an engagement that no other call of this run has. */
    newEngagement: (): number => {
      numbers += 1;
      return 900_000 + numbers;
    },
  };
};
