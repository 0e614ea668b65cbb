import { render, type RenderOptions, type RenderResult } from '@testing-library/react';
import { Fragment, type ReactNode } from 'react';
import { CallingProvider } from '../../react/CallingProvider';
import type { FakeSoftphone } from '../phone/fakeSoftphone';
import {
  type CallingInState,
  type CallingWithFakes,
  createFakeCalling,
  type FakeCallingOptions,
  type StillCalling,
  type WorkingCalling,
} from './fakeCalling';
import { loadEverything } from './loadEverything';
import { renderingCti, renderingHubSpot, renderingPhone } from './rendering';

interface ForRender {
  /** For the `render` of @testing-library/react; its `wrapper` goes around the provider. */
  renderOptions?: RenderOptions | undefined;
}

type AnyCalling = StillCalling | WorkingCalling<FakeSoftphone | null>;

const renderingDrivers = (calling: AnyCalling): AnyCalling => {
  if (!('hubspot' in calling)) return { cti: renderingCti(calling.cti) };
  const { cti, hubspot, phone } = calling;
  return { cti, hubspot: renderingHubSpot(hubspot), phone: phone && renderingPhone(phone) };
};

/**
 * Renders inside a `<CallingProvider>` that stands still in a state: nothing happens by itself, and what the UI asks
 * for is noted in `cti.asked`. What `<CallingWidget>` loads on demand in a page is there at once.
 */
export function renderWithCalling(
  ui: ReactNode,
  options: CallingInState & ForRender,
): RenderResult & StillCalling;
/**
 * Renders inside a `<CallingProvider>` between a fake HubSpot and a fake softphone, with which a test plays the rest of
 * the world: `hubspot.dial('+16175550142')`, `phone.incoming('+442079460018')`. What these cause is on the screen when
 * they return. What comes by itself, such as HubSpot's handshake, is to be awaited.
 */
export function renderWithCalling<Phone extends FakeSoftphone | null = FakeSoftphone>(
  ui: ReactNode,
  options?: CallingWithFakes<Phone> & ForRender,
): RenderResult & WorkingCalling<Phone>;
export function renderWithCalling(
  ui: ReactNode,
  { renderOptions = {}, ...options }: FakeCallingOptions & ForRender = {},
): RenderResult & AnyCalling {
  loadEverything();
  const calling = createFakeCalling(options);
  const Outer = renderOptions.wrapper ?? Fragment;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Outer>
      <CallingProvider cti={calling.cti}>{children}</CallingProvider>
    </Outer>
  );
  return { ...render(ui, { ...renderOptions, wrapper }), ...renderingDrivers(calling) };
}
