import type { CrmRecord } from '../../../src/testing/hubspot/records/record';
import { sampleContacts, switchboard } from './sampleContacts';

const phone = (number: string, label = 'Phone') => ({ label, property: 'phone', number });

const companies: readonly CrmRecord[] = [
  {
    id: 201,
    objectTypeId: '0-2',
    name: 'Harbourline Freight',
    phones: [phone('+16175550171')],
    properties: { Domain: 'harbourline.example', Industry: 'Logistics', City: 'Boston' },
  },
  {
    id: 202,
    objectTypeId: '0-2',
    name: 'Tidewell Instruments',
    phones: [phone(switchboard)],
    properties: { Domain: 'tidewell.example', Industry: 'Measuring equipment', City: 'London' },
  },
  {
    id: 203,
    objectTypeId: '0-2',
    name: 'Plaza Verde',
    phones: [phone('+14155550101')],
    properties: {
      Domain: 'plazaverde.example',
      Industry: 'Retail',
      City: 'San Francisco',
      'In the demo': 'Is always busy',
    },
  },
  {
    id: 204,
    objectTypeId: '0-2',
    name: 'Gesellschaft für nachhaltige Binnenschifffahrt und Hafenlogistik',
    phones: [phone('+493023125100')],
    properties: { Domain: 'langenfeld-altenkirchen.example', Industry: 'Logistics', City: 'Berlin' },
  },
  {
    id: 205,
    objectTypeId: '0-2',
    name: 'Southbank Garden Supply',
    phones: [phone('+61255500102')],
    properties: {
      Domain: 'southbank.example',
      Industry: 'Gardening',
      City: 'Sydney',
      'In the demo': 'Declines every call',
    },
  },
];

/**
 * The custom object. Each vehicle has a phone on board, whose last four digits decide what happens to a call with the demo's fake
 * phone.
 */
const vehicles: readonly CrmRecord[] = (
  [
    ['Van 12, Boston harbour', '+16175550103', '1FT-2042', 'Lets it ring out'],
    ['Truck 4, Logan route', '+16175550104', '1FT-2077', 'Fails'],
    ['Cargo bike 2, South End', '+16175550105', 'CB-0002', 'Is unavailable'],
  ] as const
).map(([name, number, plate, inTheDemo], index) => ({
  id: 301 + index,
  objectTypeId: '2-38112207',
  name,
  phones: [phone(number, 'On board')],
  properties: { 'Licence plate': plate, 'In the demo': inTheDemo },
}));

/** Help Desk: a call from a ticket goes to the ticket's contact. */
const tickets: readonly CrmRecord[] = (
  [
    ['Delivery note is missing two pallets', 101, 9001],
    ['Flow meter reads zero after update', 103, 9002],
  ] as const
).map(([name, calleeId, threadId], index) => {
  const callee = sampleContacts.find(({ id }) => id === calleeId);
  return {
    id: 401 + index,
    objectTypeId: '0-5',
    name,
    phones: callee?.phones ?? [],
    calleeId,
    threadId,
    properties: { Contact: callee?.name ?? '', Pipeline: 'Support', Status: 'Waiting on us' },
  };
});

/** The default records of the simulated CRM. */
export const sampleRecords: readonly CrmRecord[] = [...sampleContacts, ...companies, ...vehicles, ...tickets];
