import { Profiler } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { latePart } from '../../src/widget/late';
import { createRenderCounter } from './renderCounter';

const contactNumber = '+16175550142';

let root: Root | undefined;
let container: HTMLElement | undefined;
afterEach(() => {
  root?.unmount();
  container?.remove();
  localStorage.clear();
});

const setUp = async () => {
  container = document.body.appendChild(document.createElement('div'));
  const counter = createRenderCounter(container);
  const hubspot = createFakeHubSpot();
  const phone = createFakeSoftphone({ ringsAfterMs: 50, answersAfterMs: 50 });
  root = createRoot(container);
  root.render(
    <Profiler id="all" onRender={counter.onRender}>
      <CallingProvider
        connect={hubspot.connect}
        phone={phone}
        fromNumbers={['+16175550100', '+442079460000']}
      >
        <CallingWidget defaultCountry="US" wrapUpSeconds={600} onRecord={() => Promise.resolve()} />
      </CallingProvider>
    </Profiler>,
  );
  await expect.element(button('Call')).toBeVisible();
  return { counter, hubspot, phone };
};

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = () => page.getByRole('textbox', { name: 'Phone number' });
const notes = () => page.getByRole('textbox', { name: 'Notes' });

/** Everything that changes in the page from now on. */
const recordChanges = () => {
  const changes: string[] = [];
  const add = (records: MutationRecord[]): void => {
    for (const { target, type, attributeName } of records)
      changes.push(`${target.nodeName.toLowerCase()}.${attributeName ?? type}`);
  };
  const observer = new MutationObserver(add);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => {
    add(observer.takeRecords());
    observer.disconnect();
    return changes;
  };
};

/** What was loaded when the browser was idle is there from then on. */
const settled = async () => {
  await expect.element(field()).toBeVisible();
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => {
      resolve();
    });
  });
  await userEvent.fill(field(), '6175550142');
  await expect.element(field()).toHaveValue('(617) 555-0142');
  await userEvent.clear(field());
};

describe('what is rendered', () => {
  it('is the widget, and what HubSpot and the phone change once they are there', async () => {
    // If tests before this one have loaded it, the widget also says for a moment that HubSpot and the phone connect.
    const hasNotices = latePart.get() !== undefined;
    const { counter } = await setUp();
    await expect.element(button('Call')).not.toHaveAttribute('data-pending');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { commits, components } = counter.take();
    expect(commits, components.join()).toBeLessThanOrEqual(hasNotices ? 6 : 2);
  });

  it('changes nothing in the page for a key but the number', async () => {
    await setUp();
    await settled();
    await userEvent.click(button('6'));
    const changes = recordChanges();
    await userEvent.click(button('1'));
    await userEvent.click(button('7'));
    await expect.element(field()).toHaveValue('(617)');
    expect(changes()).toEqual(['input.value', 'input.value']);
  });

  it('is one component for each key of a number, and those that show it', async () => {
    const { counter } = await setUp();
    await settled();
    counter.take();
    for (const key of '+161755501') {
      if (key === '+') await userEvent.type(field(), key);
      else await userEvent.click(button(key));
      const { commits, components } = counter.take();
      expect(commits, components.join()).toBeLessThanOrEqual(1);
      expect(components.length, components.join()).toBeLessThanOrEqual(6);
    }
  });

  it('is nothing for a message of HubSpot that changes nothing to be seen', async () => {
    const { counter, hubspot } = await setUp();
    await settled();
    counter.take();
    hubspot.send('VISIBILITY_CHANGED', { isMinimized: true, isHidden: false });
    hubspot.send('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [] });
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 5 });
    hubspot.send('SOMETHING_NEW', {});
    hubspot.send('DIAL_NUMBER', {});
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(counter.take()).toEqual({ commits: 0, components: [] });
  });

  it('is little in a call: a tick, a word of notes, a tone', async () => {
    const { counter, hubspot } = await setUp();
    await settled();
    hubspot.dial(contactNumber);
    await userEvent.click(button('Call'));
    await userEvent.click(button('Keypad'));
    const timer = page.getByRole('timer', { name: 'Call duration' });
    await expect.element(timer).toHaveTextContent('0:01');

    counter.take();
    const changes = recordChanges();
    await expect.element(timer).toHaveTextContent('0:02');
    expect(changes()).toHaveLength(1);
    expect(counter.take()).toEqual({ commits: 0, components: [] });

    await userEvent.click(notes());
    for (const key of 'Tea') {
      counter.take();
      await userEvent.keyboard(key);
      expect(counter.take()).toEqual({ commits: 0, components: [] });
    }
    for (const key of ['1', '2', '3']) {
      counter.take();
      await userEvent.click(button(key));
      const { components } = counter.take();
      expect(components.length, components.join()).toBeLessThanOrEqual(6);
    }
  });

  it('stays within a budget for a whole call', async () => {
    const { counter, hubspot } = await setUp();
    await settled();
    counter.take();
    await userEvent.click(field());
    await userEvent.keyboard('6175550142');
    await userEvent.click(button('Call'));
    await expect.element(page.getByRole('timer')).toBeVisible();
    await userEvent.click(notes());
    await userEvent.keyboard('Wants the offer');
    await vi.waitFor(() => expect(page.getByRole('timer').element()).toHaveTextContent('0:05'), 10_000);
    await userEvent.click(button('End call'));
    await userEvent.click(button('Save call'));
    await expect.element(page.getByRole('group').getByText('Call saved')).toBeVisible();
    expect(hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_body: 'Wants the offer' } },
    ]);
    const { commits, components } = counter.take();
    expect(commits).toBeLessThanOrEqual(30);
    expect(components.length, components.join()).toBeLessThanOrEqual(200);
  });
});
