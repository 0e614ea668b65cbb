import { act } from '@testing-library/react';
import type { FakeCti } from '../fakeCti';
import type { FakeHubSpot } from '../fakeHubSpot/fakeHubSpot';
import type { FakePhoneAudio } from '../phone/fakePhoneAudio';
import type { FakeRemote } from '../phone/fakeSession';
import type { FakeSoftphone } from '../phone/fakeSoftphone';

type Method = (...args: unknown[]) => unknown;

/** The same object, but what these of its methods cause is on the screen when they return, with no `act` around them. */
const rendering = <T extends object>(
  driver: T,
  names: readonly (keyof T & string)[],
  finish: (result: unknown) => unknown = (result) => result,
): T => {
  const method =
    (name: keyof T & string): Method =>
    (...args) => {
      let result: unknown;
      act(() => {
        result = (driver[name] as Method)(...args);
      });
      return finish(result);
    };
  const properties = names.map((name) => [name, { enumerable: true, value: method(name) }] as const);
  return Object.create(driver, Object.fromEntries(properties)) as T;
};

export const renderingCti = (cti: FakeCti): FakeCti => rendering(cti, ['setState']);

export const renderingHubSpot = (hubspot: FakeHubSpot): FakeHubSpot =>
  rendering(hubspot, ['ready', 'dial', 'endCall', 'send']);

const renderingRemote = (remote: FakeRemote): FakeRemote =>
  rendering(remote, ['ring', 'answer', 'busy', 'decline', 'cancel', 'hangUp', 'hold', 'setQuality', 'end']);

const renderingSound = (sound: FakePhoneAudio): FakePhoneAudio =>
  Object.create(rendering(sound, ['block', 'unplug']), {
    system: { enumerable: true, value: rendering(sound.system, ['setDevices', 'block']) },
  }) as FakePhoneAudio;

export const renderingPhone = (phone: FakeSoftphone): FakeSoftphone =>
  Object.create(
    rendering(phone, ['incoming', 'loseConnection', 'regainConnection'], (result) =>
      result === undefined ? result : renderingRemote(result as FakeRemote),
    ),
    {
      remote: { enumerable: true, get: () => renderingRemote(phone.remote) },
      sound: { enumerable: true, get: () => renderingSound(phone.sound) },
      remoteOf: {
        enumerable: true,
        value: (session: Parameters<FakeSoftphone['remoteOf']>[0]) =>
          renderingRemote(phone.remoteOf(session)),
      },
    },
  ) as FakeSoftphone;
