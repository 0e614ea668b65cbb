import type { HubSpotOptions } from './api';
import { defaultOptions } from '../../src/testing/hubspot/world';

/** The options of an account that come from the app itself: its calling settings and its project. */
export type AppOptions = Pick<
  HubSpotOptions,
  'isReady' | 'supportsInboundCalling' | 'usesCallingWindow' | 'permittedFrames'
>;

const { isReady, supportsInboundCalling, usesCallingWindow, permittedFrames } = defaultOptions;

/** The defaults. */
export const defaultAppOptions: AppOptions = {
  isReady,
  supportsInboundCalling,
  usesCallingWindow,
  permittedFrames,
};

type Fields = Readonly<Record<string, unknown>>;

const switches = ['isReady', 'supportsInboundCalling', 'usesCallingWindow'] as const;

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/**
 * Reads the server's settings of the app.
 * @throws an Error that names the field and what it must hold
 */
export const readAppOptions = (served: Fields): Partial<AppOptions> => {
  const options: Partial<Record<keyof AppOptions, unknown>> = {};
  const settings = Object(served['settings']) as Fields;
  for (const name of switches) {
    const value = settings[name];
    if (value === undefined) continue;
    if (typeof value !== 'boolean') throw new Error(`settings.${name} must be true or false.`);
    options[name] = value;
  }
  const frames = served['permittedFrames'];
  if (frames !== undefined) {
    if (!isTextList(frames)) throw new Error('permittedFrames must be a list of addresses.');
    options.permittedFrames = frames;
  }
  return options as Partial<AppOptions>;
};
