import { expect, it } from 'vitest';
import { needVersion } from '../../src/softphone/needVersion';

it.each([
  ['3.3.2', '3.3.2'],
  ['3.13.8', '3.3.2'],
  ['4.0.0-beta', '3.3.2'],
  ['0.21.1', '0.20.0'],
  [undefined, '3.3.2'],
])('takes %s if %s is needed', (version, oldest) => {
  expect(() => {
    needVersion('jssip', version, oldest);
  }).not.toThrow();
});

it.each([
  ['3.3.1', '3.3.2'],
  ['2.9.9', '3.3.2'],
  ['0.15.10', '0.20.0'],
])('says of %s that %s is needed', (version, oldest) => {
  expect(() => {
    needVersion('jssip', version, oldest);
  }).toThrow(`This phone needs jssip ${oldest} or newer, and the app has ${version}`);
});
