import type { PageApi } from './page/main';
import { expect, test, users } from './fixtures';

test('the phone conforms to what the library expects of every softphone @smoke', async ({
  page,
  pageUrl,
  relay,
  adapter,
}) => {
  test.setTimeout(180_000);
  await page.exposeFunction('loseService', () => {
    relay.setOnline(false);
  });
  await page.exposeFunction('regainService', () => {
    relay.setOnline(true);
  });
  await page.goto(`${pageUrl}phone`);
  const passwords = Object.fromEntries(users.map(({ username, password }) => [username, password]));
  const results = await page.evaluate(
    ([name, url, secrets]) =>
      (window as unknown as { api: PageApi }).api.conform(name, url, secrets as never),
    [adapter, relay.url, passwords] as const,
  );
  expect(results.length).toBeGreaterThan(25);
  expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
});
