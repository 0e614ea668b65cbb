import type { CallerMatch, HubSpotOptions } from '../../api';
import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';
import { Group } from './Group';
import { OptionCheck } from './OptionFields';

const locations: readonly HubSpotOptions['iframeLocation'][] = ['widget', 'remote', 'window'];

/** The choices; `several` stands for a few contacts. */
const matches = {
  number: 'Whoever has the number',
  none: 'Nobody',
  several: 'Several contacts',
  fail: 'An error',
} as const;
type Match = keyof typeof matches;

const CallerMatchSelect = () => {
  const { api } = useSimulator();
  const { records, options } = useHostState().world;
  const several = (): CallerMatch =>
    records
      .filter(({ objectTypeId }) => objectTypeId === '0-1')
      .slice(0, 3)
      .map(({ id }) => id);
  return (
    <label className={controls.field}>
      <span>For a caller it finds</span>
      <select
        className={controls.input}
        value={typeof options.callerMatch === 'string' ? options.callerMatch : 'several'}
        onChange={(event) => {
          const match = event.target.value as Match;
          api.setOptions({ callerMatch: match === 'several' ? several() : match });
        }}
      >
        {Object.entries(matches).map(([match, text]) => (
          <option key={match} value={match}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
};

export const SessionButtons = () => {
  const { api } = useSimulator();
  const { iframeLocation } = useHostState().world.options;
  return (
    <Group title="How HubSpot is set up">
      <label className={controls.field}>
        <span>An app in a page is told that it runs in (from the next reload on)</span>
        <select
          className={controls.input}
          value={iframeLocation}
          onChange={(event) =>
            api.setOptions({ iframeLocation: event.target.value as HubSpotOptions['iframeLocation'] })
          }
        >
          {locations.map((location) => (
            <option key={location}>{location}</option>
          ))}
        </select>
      </label>
      <CallerMatchSelect />
      <div>
        <OptionCheck name="usesCallingWindow" text="Has a calling window" />
        <OptionCheck name="isReady" text="The app is ready (isReady)" />
        <OptionCheck name="supportsInboundCalling" text="Takes inbound calls (supportsInboundCalling)" />
        <OptionCheck name="redirectOnAnswer" text="Opens the caller's record on answering" />
        <OptionCheck name="namesInDialRequests" text="Dial requests carry the callee's name" />
        <OptionCheck name="externalCallIdInEvents" text="Engagement events carry the app's call id" />
        <OptionCheck name="legacyEngagementEvent" text="Sends ENGAGEMENT_CREATED as well" />
      </div>
    </Group>
  );
};
