import { type Check, isFields, isFlag, isId, isNumber, isText } from '../base/read';
import { isRecording } from '../call/recording';
import { checkOf, isHeld, isMessage, isNumberOrWithheld, isOfKind, isProperties } from './argumentKinds';

const expected: ReadonlyMap<Check, string> = /* @__PURE__ */ new Map([
  [isText, 'a string'],
  [isFlag, 'true or false'],
  [isNumber, 'a number'],
  [isId, 'a number or a string'],
  [isFields, 'an object'],
  [isProperties, 'an object of texts, numbers and flags'],
  [isHeld, 'true, false or { local, remote }'],
  [isNumberOrWithheld, 'a string, or null if it is withheld'],
  [isRecording, '{ kind: "server" }, or { kind: "url", url } with an https address'],
  [isMessage, 'an object with a type'],
]);

/** What is wrong with a value, or `undefined`. @param name the option, or the sign of an argument */
export const kindProblem = (name: string, value: unknown): string | undefined => {
  if (isOfKind(name, value)) return undefined;
  const what = expected.get(checkOf(name));
  return name.startsWith('?') ? `needs ${what} here` : `needs "${name}" to be ${what}`;
};
