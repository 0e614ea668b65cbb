import { expect, test, users } from './fixtures';

test('the phone conforms to what the library expects of every softphone', async ({
  open,
  relay,
  adapter,
}) => {
  test.setTimeout(180_000);
  const { page, run } = await open('agent');
  await page.exposeFunction('loseService', () => {
    relay.setOnline(false);
  });
  await page.exposeFunction('regainService', () => {
    relay.setOnline(true);
  });
  const passwords = Object.fromEntries(users.map(({ username, password }) => [username, password]));
  const results = await run('conform', adapter, relay.url, passwords as never);
  expect(results.length).toBeGreaterThan(25);
  expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
});
