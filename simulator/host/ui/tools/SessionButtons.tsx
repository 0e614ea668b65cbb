import type { HubSpotOptions } from '../../api';
import controls from '../controls.module.css';
import { useHostState, useSimulator } from '../context';
import { Group } from './Group';
import { OptionCheck } from './OptionFields';

const locations: readonly HubSpotOptions['iframeLocation'][] = ['widget', 'remote', 'window'];

export const SessionButtons = () => {
  const { api } = useSimulator();
  const { iframeLocation } = useHostState().world.options;
  return (
    <Group title="How HubSpot is set up">
      <label className={controls.field}>
        <span>The app is told that it runs in (from the next reload on)</span>
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
      <div>
        <OptionCheck name="usesCallingWindow" text="Has a calling window" />
        <OptionCheck name="supportsInboundCalling" text="Takes inbound calls" />
        <OptionCheck name="redirectOnAnswer" text="Opens the caller's record on answering" />
        <OptionCheck name="namesInDialRequests" text="Dial requests carry the callee's name" />
        <OptionCheck name="externalCallIdInEvents" text="Engagement events carry the app's call id" />
        <OptionCheck name="legacyEngagementEvent" text="Sends ENGAGEMENT_CREATED as well" />
      </div>
    </Group>
  );
};
