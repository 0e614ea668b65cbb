import { type Check, isFields, isFlag, isId, isNumber, isText } from '../base/read';
import { isRecording } from '../call/isRecording';

type Kind = readonly [check: Check, expected: string];

export const text: Kind = [isText, 'a string'];
const flag: Kind = [isFlag, 'true or false'];
const number: Kind = [isNumber, 'a number'];
const id: Kind = [isId, 'a number or a string'];
const object: Kind = [isFields, 'an object'];

/** Values that can be stored and sent. */
const properties: Kind = [
  (value) =>
    isFields(value) &&
    Object.values(value).every(
      (one) => /^(string|number|boolean|undefined)$/.test(typeof one) || one === null,
    ),
  'an object of texts, numbers and flags',
];

/** What an option must be; those without an entry are texts. */
const kinds: Readonly<Record<string, Kind>> = {
  at: number,
  callStartTime: number,
  width: number,
  height: number,
  createEngagement: flag,
  hideWidget: flag,
  muted: flag,
  held: [(value) => isFlag(value) || isFields(value), 'true, false or { local, remote }'],
  fromNumber: [(value) => value === null || isText(value), 'a string, or null if it is withheld'],
  engagementId: id,
  party: object,
  recording: [isRecording, '{ kind: "server" }, or { kind: "url", url } with an https address'],
  properties,
  engagementProperties: properties,
  objectCoordinates: object,
};

const message: Kind = [(value) => isFields(value) && isText(value['type']), 'an object with a type'];

/** Arguments that are not objects with known keys, by the sign that stands for them. */
const signs: Readonly<Record<string, Kind>> = {
  '?flag': flag,
  '?text': text,
  '?object': object,
  '?message': message,
};

/** What is wrong with a value, or `undefined`. @param name the option, or the sign of an argument */
export const kindProblem = (name: string, value: unknown): string | undefined => {
  const [check, expected] = signs[name] ?? kinds[name] ?? text;
  if (value === undefined || check(value)) return undefined;
  return name in signs ? `needs ${expected} here` : `needs "${name}" to be ${expected}`;
};
