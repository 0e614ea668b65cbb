import type { CallingSettings } from '../../../server/settings/types';
import type { Finding } from '../finding';
import { error, ok, warning } from '../finding';

export type SomeSettings = Partial<CallingSettings>;

const checkUrl = ({ url }: SomeSettings, widget: URL): Finding => {
  if (url === widget.href) return ok('settings-url', 'The calling settings name this address.');
  const isNearly = url !== undefined && URL.canParse(url) && new URL(url).href === widget.href;
  if (isNearly) return ok('settings-url', `The calling settings name this address, as ${url}.`);
  return error(
    'settings-url',
    `The calling settings name ${url ?? 'no address'}, and not ${widget.href}.`,
    `react-hubspot-calling settings save --url ${widget.href}`,
  );
};

/** Smaller than this no dial pad fits; larger than this the panel covers HubSpot's page. In pixels. */
const sizes = { width: { min: 300, max: 900 }, height: { min: 400, max: 900 } } as const;

const checkSize = (settings: SomeSettings, name: 'width' | 'height'): readonly Finding[] => {
  const value = settings[name];
  const { min, max } = sizes[name];
  if (value !== undefined && value >= min && value <= max) return [];
  return [
    warning(
      'settings-size',
      `The settings' ${name} is ${value === undefined ? 'missing' : `${value} px`}.`,
      `Set it to a value from ${min} to ${max}, such as ${name === 'width' ? 400 : 640}.`,
    ),
  ];
};

/** Whether HubSpot shows the widget to users, and how. */
export const checkSettings = (settings: SomeSettings, widget: URL): readonly Finding[] => [
  checkUrl(settings, widget),
  settings.isReady === true
    ? ok('is-ready', 'HubSpot offers the app to its users.')
    : warning(
        'is-ready',
        'isReady is not true: users do not find the app among their calling apps.',
        'react-hubspot-calling settings ready, as soon as users may see it.',
      ),
  settings.supportsInboundCalling === true
    ? ok('inbound', 'HubSpot accepts inbound calls from the app.')
    : warning(
        'inbound',
        'supportsInboundCalling is not true: HubSpot ignores INCOMING_CALL.',
        'react-hubspot-calling settings save --supports-inbound-calling, if the app takes calls.',
      ),
  ...(settings.supportsCustomObjects === true
    ? [
        warning(
          'custom-objects',
          'With supportsCustomObjects, whoever installs the app needs the right to edit unassigned custom objects (reported by a vendor).',
          'react-hubspot-calling settings save --no-supports-custom-objects, if nobody calls from custom objects.',
        ),
      ]
    : []),
  ...checkSize(settings, 'width'),
  ...checkSize(settings, 'height'),
];
