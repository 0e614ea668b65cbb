/** Who is in the CRM of the welcome page, and what happens when they are called. */
export const contacts = [
  {
    id: 101,
    name: 'Ada Lovelace',
    email: 'ada@analytical-engines.example',
    company: 'Analytical Engines',
    phoneNumbers: ['+16175550142'],
    hint: 'answers',
  },
  {
    id: 102,
    name: 'Charles Babbage',
    email: 'charles@difference.example',
    company: 'Difference Ltd',
    phoneNumbers: ['+442079460018'],
    hint: 'answers',
  },
  {
    id: 103,
    name: 'Grace Hopper',
    email: 'grace@flow-matic.example',
    company: 'Flow-Matic',
    phoneNumbers: ['+16175550101'],
    hint: 'is busy',
  },
] as const;

/** The contact's name, or the number. */
export const nameOf = (number: string | undefined): string =>
  contacts.find(({ phoneNumbers: [known] }) => known === number)?.name ?? number ?? 'an unknown number';
