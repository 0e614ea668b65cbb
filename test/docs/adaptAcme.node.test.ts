import { describeSoftphone } from 'react-hubspot-calling/testing';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { createAcmeDouble } from './acmeDouble';
import { createAcmePhone } from './adaptAcme';

const textOf = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const page = textOf('docs/softphones.md');

describe('the adapter in docs/softphones.md', () => {
  it.each(['acme.ts', 'adaptAcme.ts'])('is the one that is tested: %s', (file) => {
    const code = textOf(`test/docs/${file}`).replace(/^\/\/.*\n\n/, '');
    expect(page).toContain(`\`\`\`ts\n${code}\`\`\``);
  });

  it('has fewer than a hundred lines', () => {
    expect(textOf('test/docs/adaptAcme.ts').trimEnd().split('\n').length).toBeLessThan(100);
  });

  it('tells a refusal from a service that is not there', async () => {
    const acme = createAcmeDouble('+16175550123');
    const phone = createAcmePhone(acme.client);
    acme.deny();
    await phone.start();
    expect(phone.getSnapshot()).toMatchObject({ status: 'failed', error: { code: 'wrong-credentials' } });
  });
});

describeSoftphone('the adapter in docs/softphones.md', {
  describe,
  it,
  capabilities: {
    mute: true,
    hold: true,
    digits: true,
    transfer: false,
    rejectReason: true,
    multipleCalls: true,
  },
  canHold: true,
  canLoseService: true,
  setUp: () => {
    const { client, other, setOnline } = createAcmeDouble('+16175550123');
    return {
      phone: createAcmePhone(client),
      other,
      service: {
        lose: () => {
          setOnline(false);
        },
        regain: () => {
          setOnline(true);
        },
      },
    };
  },
});
