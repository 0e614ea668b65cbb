import type { Answers } from '../answers';
import { phoneTemplate } from './phones';

const phoneNotes = ({ phone }: Answers): string => {
  if (phone === 'own')
    return 'Your own phone goes into `widget/yourPhone.ts`; `widget/Reports.tsx` reports to HubSpot what it does.';
  const { source, callsSimulator } = phoneTemplate(phone);
  if (source === undefined)
    return 'The phone in `widget/fakePhone.ts` only pretends to call. The package has phones for SIP, Twilio and Telnyx.';
  return callsSimulator
    ? '`npm run dev` pretends to call, `npm run dev:phone` calls the phone at the foot of the simulated HubSpot, and the build calls\nthrough your service: put it into `widget/phone.ts`.'
    : '`npm run dev` pretends to call, `npm run dev:phone` uses the phone in `widget/phone.ts`: put your service there.';
};

/** What to do if another program has a port. */
const portNotes = (answers: Answers): string => {
  const { source, callsSimulator = false } = phoneTemplate(answers.phone);
  const withPhone = source === undefined ? '' : ', or `npm run dev:phone -- --port 0`';
  const sip = callsSimulator
    ? ' For its SIP service on port 9028\nthat is `npm run dev:phone -- --sip-port 0`: `widget/phone.ts` hears of the port.'
    : '';
  return `If port 9026 is in use, give the simulated HubSpot another: \`npm run dev -- --port 0\` takes any free one${withPhone}.${sip}
The widget's port, 5173, is in \`vite.config.ts\` and \`package.json\`.`;
};

/** The scripts of a phone that calls through a service. */
const phoneRow = ({ phone }: Answers): string =>
  phoneTemplate(phone).source === undefined
    ? ''
    : '| `npm run dev:phone` | the same, with the phone in `widget/phone.ts`                         |\n';

/** What the user can do next. */
export const readme = (answers: Answers): string => `# ${answers.name}

A calling app for HubSpot, made with react-hubspot-calling.

| command             | does                                                                |
| ------------------- | ------------------------------------------------------------------- |
| \`npm run dev\`       | opens the simulated HubSpot with the widget in it                   |
${phoneRow(answers)}| \`npm test\`          | runs the test in \`widget/\`                                          |
| \`npm run build\`     | builds the widget into \`dist/\`                                      |
| \`npm run doctor\`    | says what stands between the deployed widget and HubSpot            |

${phoneNotes(answers)}

${portNotes(answers)}

## Into HubSpot

1. Deploy \`dist/\` to ${answers.url} and run \`npm run doctor\`.
2. \`npm install -g @hubspot/cli\` installs HubSpot's command line. \`hs project upload\` creates the app from \`hsproject.json\` and
   \`src/\`, and \`hs project info\` prints its id.
   \`redirectUrls\` and \`support\` in \`src/app/app-hsmeta.json\` are placeholders: HubSpot wants addresses there.
3. \`npx react-hubspot-calling settings save --file calling-settings.json --no-is-ready\` tells HubSpot where the widget is.
   \`npx react-hubspot-calling settings ready\` shows the app to users.

If the address changes, change it in \`calling-settings.json\`, \`package.json\` and \`src/app/app-hsmeta.json\`.
HubSpot frames only origins that \`permittedUrls.iframe\` lists.
`;
