import { createCallingSettings } from 'react-hubspot-calling/server';
import type { CallingSettings, CallingSettingsAuth, LoggedCall } from 'react-hubspot-calling/server';
import { expectTypeOf, it } from 'vitest';

const settings = createCallingSettings({ appId: '1', auth: { accessToken: () => Promise.resolve('token') } });

it('exactly one credential is required', () => {
  expectTypeOf<{ accessToken: string }>().toExtend<CallingSettingsAuth>();
  expectTypeOf<{ developerKey: string }>().toExtend<CallingSettingsAuth>();
  expectTypeOf<object>().not.toExtend<CallingSettingsAuth>();
  expectTypeOf<{ accessToken: string; developerKey: string }>().not.toExtend<CallingSettingsAuth>();
});

it('name, url and isReady are required to create, and not to update or save', () => {
  // @ts-expect-error -- isReady is missing
  void settings.create({ name: 'Acme', url: 'https://acme.example/' });
  void settings.save({ name: 'Acme' });
  void settings.update({ width: 400, height: undefined });
  // @ts-expect-error -- HubSpot keeps the dates
  void settings.update({ createdAt: '2026-03-01' });
});

it('what is read can be saved', () => {
  expectTypeOf(settings.get).returns.resolves.toEqualTypeOf<CallingSettings>();
  void settings.get().then(settings.save);
});

it('numbers of a call are strings or objects', () => {
  expectTypeOf<string>().toExtend<LoggedCall['fromNumber']>();
  expectTypeOf<{ e164Number: string; extension: string }>().toExtend<LoggedCall['toNumber']>();
  expectTypeOf<'REJECTED'>().not.toExtend<LoggedCall['finalCallStatus']>();
});
