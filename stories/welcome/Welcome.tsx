import { LiveHubSpot } from './LiveHubSpot';
import { PageLink } from './PageLink';
import css from './Welcome.module.css';

const doors = [
  {
    title: 'Embed',
    text: 'Your phone in HubSpot, this afternoon: with our widget, with your own UI, or with a mix.',
    code: '<CallingProvider phone={phone}>\n  <CallingWidget />\n</CallingProvider>',
    links: [
      ['Docs/Getting started', 'Getting started'],
      ['Docs/Embedding in an existing softphone', 'You have a softphone'],
      ['Docs/Softphones', 'JsSIP, SIP.js, Twilio, Telnyx'],
    ],
  },
  {
    title: 'Browse',
    text: 'Every component, every state of the widget, every flow. Use them: the buttons work.',
    code: '<CallHeader name={name} />\n<Notes onValueChange={save} />\n<EndStatusPicker compact />',
    links: [
      ['Components/Gallery', 'All components at a glance'],
      ['Widget/During a call', 'The widget during a call'],
      ['Docs/Theming', 'In your own brand'],
    ],
  },
  {
    title: 'Test',
    text: 'Each state in one line, and whole flows without a HubSpot seat, a network or an iframe.',
    code: "renderWithCalling(<Phone />, {\n  state: 'incomingMatched',\n});",
    links: [
      ['Docs/Testing', 'Testing your app'],
      ['Flows/Outbound', 'Flows that play themselves'],
      ['Docs/Command line', 'A simulated HubSpot'],
    ],
  },
] as const;

export const Welcome = () => (
  <div className={css['page']}>
    <header className={css['hero']}>
      <h1>Calling apps for HubSpot, in React</h1>
      <p>
        Components, hooks and a core that speaks HubSpot&apos;s calling protocol. Every call reaches the
        timeline once, and notes survive a reload. Try it: this is the real library between a fake HubSpot and
        a fake phone.
      </p>
    </header>
    <LiveHubSpot />
    <div className={css['doors']}>
      {doors.map(({ title, text, code, links }) => (
        <section key={title} className={css['door']}>
          <h2>{title}</h2>
          <p>{text}</p>
          <pre>
            <code>{code}</code>
          </pre>
          <ul>
            {links.map(([page, words]) => (
              <li key={page}>
                <PageLink page={page}>{words}</PageLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  </div>
);
