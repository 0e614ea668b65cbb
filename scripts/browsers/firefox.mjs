// @ts-check
// Firefox ESR by WebDriver BiDi. Playwright of this version speaks it as that Firefox does; later ones ask for more.
import { findProgram } from './ensure.mjs';

/** @type {import('./browser.mjs').Engine} */
export const firefox = {
  name: 'Firefox',
  hasWebRtc: true,
  needs: [{ program: 'firefox-esr', package: 'firefox-esr' }],
  launch: async () => {
    const playwright = await import('playwright-core-1.64');
    const executablePath = findProgram('firefox-esr');
    const browser = await playwright.firefox.launch({
      channel: 'moz-firefox',
      ...(executablePath && { executablePath }),
      firefoxUserPrefs: {
        // Otherwise clicks into an iframe of another site miss it, and report success.
        'fission.webContentIsolationStrategy': 0,
        'media.navigator.streams.fake': true,
        'permissions.default.microphone': 1,
        'media.cubeb.force_mock_context': true,
        'media.autoplay.default': 0,
      },
    });
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
    return {
      openTab: async (url) => {
        const page = await context.newPage();
        await page.goto(url);
        const widget = page.frameLocator('#hubspot-calling-extension-iframe');
        /** @param {string} xpath */
        const find = (xpath) => widget.locator(`xpath=${xpath}`);
        return {
          hubspot: (expression) => page.evaluate(expression),
          has: (xpath) => find(xpath).first().isVisible(),
          isFocused: async (xpath) =>
            (await find(xpath).count()) > 0 &&
            find(xpath).evaluate((element) => element.ownerDocument.activeElement === element),
          click: async (xpath) => {
            await page.bringToFront();
            await find(xpath).click();
          },
          type: async (xpath, text) => {
            await find(xpath).click();
            await page.keyboard.type(text);
          },
          press: (key) => page.keyboard.press(key),
          focusWidget: () => find('//body').evaluate(() => window.focus()),
        };
      },
      close: () => browser.close(),
    };
  },
};
