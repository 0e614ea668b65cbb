import type { CrmRecord, RecordPhone } from '../../../src/testing/hubspot/records/record';

const mobile = (number: string): RecordPhone => ({ label: 'Mobile', property: 'mobilephone', number });
const work = (number: string): RecordPhone => ({ label: 'Phone', property: 'phone', number });

interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly company: string;
  readonly title: string;
  readonly city: string;
  readonly phones: readonly RecordPhone[];
}

/** Several people share their company's switchboard: a caller with more than one match. */
export const switchboard = '+442079460018';

/** All numbers are from ranges that are reserved for fiction or unused. */
const people: readonly Person[] = [
  {
    firstName: 'Grace',
    lastName: 'Okafor',
    email: 'grace.okafor@harbourline.example',
    company: 'Harbourline Freight',
    title: 'Head of operations',
    city: 'Boston',
    phones: [work('+16175550142'), mobile('+16175550187')],
  },
  {
    firstName: 'Tomás',
    lastName: 'Herrera',
    email: 'tomas@plazaverde.example',
    company: 'Plaza Verde',
    title: 'Buyer',
    city: 'San Francisco',
    phones: [work('+14155550134')],
  },
  {
    firstName: 'Imogen',
    lastName: 'Marsh',
    email: 'imogen.marsh@tidewell.example',
    company: 'Tidewell Instruments',
    title: 'Service coordinator',
    city: 'London',
    phones: [work(switchboard)],
  },
  {
    firstName: 'Callum',
    lastName: 'Reid',
    email: 'callum.reid@tidewell.example',
    company: 'Tidewell Instruments',
    title: 'Purchasing',
    city: 'London',
    phones: [work(switchboard)],
  },
  {
    firstName: 'Maximiliane Friederike',
    lastName: 'von Hohenthal-Bergstetten zu Langenfeld und Altenkirchen',
    email: 'maximiliane.friederike.von-hohenthal-bergstetten@langenfeld-altenkirchen.example',
    company: 'Gesellschaft für nachhaltige Binnenschifffahrt und Hafenlogistik',
    title: 'Geschäftsführende Gesellschafterin',
    city: 'Berlin',
    phones: [work('+493023125123')],
  },
  {
    firstName: 'ליאת',
    lastName: 'ברקוביץ',
    email: 'liat@orgal.example',
    company: 'אור גל תאורה',
    title: 'מנהלת רכש',
    city: 'חיפה',
    phones: [mobile('+972559550100')],
  },
  {
    firstName: 'سامر',
    lastName: 'الحداد',
    email: 'samer@nakhla.example',
    company: 'شركة النخلة للتجارة',
    title: 'مدير المبيعات',
    city: 'London',
    phones: [work('+442079460451')],
  },
  {
    firstName: '美咲',
    lastName: '佐藤',
    email: 'misaki.sato@aozora.example',
    company: '青空精機株式会社',
    title: '購買部',
    city: '東京',
    phones: [work('+81335500100')],
  },
  {
    firstName: 'Ольга',
    lastName: 'Петренко',
    email: 'olha@dnipro-mill.example',
    company: 'Дніпровський млин',
    title: 'Директорка',
    city: 'Stockholm',
    phones: [work('+46846500432')],
  },
  {
    firstName: 'Noor',
    lastName: 'de Wit',
    email: 'noor@atelier-dewit.example',
    company: 'Atelier De Wit',
    title: 'Owner',
    city: 'Antwerp',
    phones: [],
  },
  {
    firstName: 'Ruth',
    lastName: 'Abernathy',
    email: 'ruth@abernathy-farm.example',
    company: 'Abernathy Farm',
    title: 'Owner',
    city: 'Ames',
    phones: [work('call reception')],
  },
  {
    firstName: 'Mia',
    lastName: 'Fielding',
    email: 'mia.fielding@southbank.example',
    company: 'Southbank Garden Supply',
    title: 'Store manager',
    city: 'Sydney',
    phones: [mobile('+61491570156'), work('+61255500123')],
  },
];

export const sampleContacts: readonly CrmRecord[] = people.map((person, index) => ({
  id: 101 + index,
  objectTypeId: '0-1',
  name: `${person.firstName} ${person.lastName}`,
  firstName: person.firstName,
  lastName: person.lastName,
  email: person.email,
  company: person.company,
  phones: person.phones,
  properties: { 'Job title': person.title, City: person.city },
}));
