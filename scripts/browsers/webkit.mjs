// @ts-check
// WebKitGTK by its own WebDriver, on a display in memory. It is the engine of Safari, and not Safari.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { freePort } from '../freePort.mjs';

/** @typedef {import('selenium-webdriver').WebDriver} WebDriver */

const placesOfMiniBrowser = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {string} what
 * @returns {Promise<T>}
 */
const within = (promise, ms, what) => {
  /** @type {NodeJS.Timeout} */
  let timer;
  const late = new Promise((/** @type {(value: never) => void} */ _, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${ms / 1000} s.`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** A display in memory, which chooses its number itself. */
const startDisplay = async () => {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await within(
    new Promise((/** @type {(text: string) => void} */ resolve, reject) => {
      server.once('error', reject);
      server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    }),
    30_000,
    'Starting Xvfb',
  );
  return { display: `:${number}`, close: () => server.kill() };
};

/** @param {string} display */
const startDriver = async (display) => {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  const answers = async () => {
    while (
      !(await fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await new Promise((resolve) => setTimeout(resolve, 100));
  };
  await within(answers(), 30_000, 'Starting WebKitWebDriver');
  return { url, close: () => driver.kill() };
};

/** @type {import('./browser.mjs').Engine} */
export const webkit = {
  name: 'WebKit',
  hasWebRtc: false,
  needs: [
    { program: 'WebKitWebDriver', package: 'webkit2gtk-driver' },
    { program: 'Xvfb', package: 'xvfb' },
  ],
  launch: async () => {
    const { Builder, By, Key } = (await import('selenium-webdriver')).default;
    const binary = placesOfMiniBrowser.find((file) => existsSync(file));
    if (!binary) throw new Error('WebKitWebDriver is there, but its MiniBrowser is not.');
    const display = await startDisplay();
    const server = await startDriver(display.display);
    const capabilities = {
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': {
        binary,
        args: ['--automation', '--enable-mock-capture-devices=true', '--autoplay-policy=allow'],
      },
    };
    /** @type {WebDriver} */
    const driver = await within(
      (async () => new Builder().usingServer(server.url).withCapabilities(capabilities).build())(),
      60_000,
      'Opening WebKit',
    );
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1300, height: 900 });

    let tabs = 0;
    return {
      openTab: async (url) => {
        if (tabs > 0) await driver.switchTo().newWindow('tab');
        tabs += 1;
        const handle = await driver.getWindowHandle();
        await driver.get(url);
        const top = async () => {
          await driver.switchTo().window(handle);
          await driver.switchTo().defaultContent();
        };
        const inWidget = async () => {
          await top();
          await driver.switchTo().frame(driver.findElement(By.css('#hubspot-calling-extension-iframe')));
        };
        /** @param {string} xpath */
        const find = (xpath) => driver.findElement(By.xpath(xpath));
        return {
          hubspot: async (expression) => {
            await top();
            return driver.executeScript(`return (${expression})`);
          },
          has: async (xpath) => {
            await inWidget();
            const [element] = await driver.findElements(By.xpath(xpath));
            return element !== undefined && element.isDisplayed();
          },
          isFocused: async (xpath) => {
            await inWidget();
            const [element] = await driver.findElements(By.xpath(xpath));
            return (
              element !== undefined &&
              driver.executeScript('return document.activeElement === arguments[0]', element)
            );
          },
          click: async (xpath) => {
            await inWidget();
            await find(xpath).click();
          },
          type: async (xpath, text) => {
            await inWidget();
            await find(xpath).sendKeys(text);
          },
          press: async (key) => {
            await inWidget();
            const name = /** @type {'TAB' | 'ENTER'} */ (key.toUpperCase());
            await driver
              .actions()
              .sendKeys(Key[name] ?? key)
              .perform();
          },
          focusWidget: async () => {
            await inWidget();
            await driver.executeScript('window.focus()');
          },
        };
      },
      close: async () => {
        await within(driver.quit(), 20_000, 'Closing WebKit').catch(() => undefined);
        server.close();
        display.close();
      },
    };
  },
};
