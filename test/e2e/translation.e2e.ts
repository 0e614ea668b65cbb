import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { isLeftAlone, textNodesOf, translatePage } from '../widget/translatePage';
import { appFrame, dial, expectExactlyOnce, openRecord, timeline, tomas } from './demo';

/** The browser translates the page for as long as it is open; each ends with a look at the timeline. */

const openTranslated = async (page: Page): Promise<FrameLocator> => {
  const widget = await openRecord(page);
  // As text: a page knows nothing of this file.
  const functions = Object.entries({ isLeftAlone, textNodesOf, translatePage });
  const declarations = functions.map(([name, code]) => `const ${name} = ${code.toString()};`);
  await appFrame(page).evaluate(`{ ${declarations.join('')} translatePage(document.body); }`);
  await expect(widget.getByText('⟦Call⟧')).toBeVisible();
  return widget;
};

/** Buttons whose words are another language's; some have a name that no translation changes. */
const press = (widget: FrameLocator, name: string): Promise<void> =>
  widget.getByRole('button', { name: new RegExp(`^⟦?${name}⟧?$`) }).click();

test('a call goes its whole way', async ({ page }) => {
  const faults: Error[] = [];
  page.on('pageerror', (error) => faults.push(error));
  const widget = await openTranslated(page);
  await dial(page);
  await press(widget, 'Call');
  await expect(widget.getByText('⟦Ringing…⟧')).toBeVisible();
  await page.evaluate(() => window.hubspot.phone.answer());
  await expect(widget.getByRole('timer')).toHaveText('0:01');
  for (const name of ['Mute', 'Hold', 'Hold', 'Mute', 'Keypad']) await press(widget, name);
  await press(widget, '5');
  await press(widget, 'Keypad');
  await press(widget, 'Transfer');
  await press(widget, 'Cancel');
  await widget.getByRole('textbox', { name: /Notes/ }).fill('Translated');
  await press(widget, 'End call');
  await press(widget, 'Save call');
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED', notes: 'Translated' }]);
  expect(faults).toEqual([]);
});

test('calls come in, one while another one is open, and HubSpot refuses one of them', async ({ page }) => {
  const faults: Error[] = [];
  page.on('pageerror', (error) => faults.push(error));
  const widget = await openTranslated(page);
  await page.evaluate((number) => window.hubspot.phone.incoming(number), tomas.number);
  await press(widget, 'Answer');
  await page.evaluate(() => window.hubspot.phone.incoming('+16175550142'));
  await press(widget, 'Hold & answer');
  await press(widget, 'End call');
  await page.evaluate(() => {
    window.hubspot.setOptions({ failNextUpdate: true });
  });
  await press(widget, 'Save call');
  await expect(widget.getByText("⟦HubSpot didn't save the call⟧")).toBeVisible();
  await press(widget, 'Edit details');
  await press(widget, 'Save call');
  await press(widget, 'End call');
  await press(widget, 'Save call');
  await expect
    .poll(async () => [...(await timeline(page)), ...(await timeline(page, tomas.id))])
    .toMatchObject([
      { direction: 'INBOUND', status: 'COMPLETED', ghost: false, duplicate: false },
      { direction: 'INBOUND', status: 'COMPLETED', ghost: false, duplicate: false },
    ]);
  expect(faults).toEqual([]);
});
