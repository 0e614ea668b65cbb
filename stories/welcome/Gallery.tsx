import { type ComponentType, useContext, useState } from 'react';
import { CallingSurface } from 'react-hubspot-calling';
import { PageLink } from './PageLink';
import { PageTheme } from './pageTheme';
import css from './Welcome.module.css';

interface Annotations {
  title?: string;
  component?: ComponentType<Props>;
  args?: Props;
  render?: Renders;
}

type Props = Record<string, unknown>;

interface Renders {
  readonly shows?: ComponentType<Props>;
  readonly value?: readonly [value: string, onChange: string];
}

const modules = import.meta.glob<Record<string, Annotations>>('../components/*/*.stories.tsx', {
  eager: true,
});

const groups = [
  ['Dialing', 'Before a call: who, which number, from which number.'],
  ['Call', 'While two people talk.'],
  ['Incoming', 'Somebody calls.'],
  ['Wrap-up', 'What is written down, and where it is saved.'],
  ['Sound', 'Devices, rings, and what is wrong with them.'],
  ['Primitives', 'What the others are made of, for your own pieces in the same look.'],
] as const;

interface Tile {
  readonly title: string;
  readonly group: string;
  readonly name: string;
  readonly component: ComponentType<Props>;
  readonly args: Props;
  readonly value: Renders['value'];
}

/** The story that says most at a glance, where that is not `Default`. */
const shown: Readonly<Record<string, string>> = {
  AvailabilitySwitch: 'On',
  Button: 'Primary',
  CallButton: 'Call',
  CallSwitcher: 'One',
  CallTimer: 'Minutes',
  CallingSurface: 'Rebranded',
  ConnectionQuality: 'WithFigures',
  DialRequestCard: 'Callable',
  DtmfKeypad: 'Sent',
  FromNumberSelect: 'Labelled',
  IncomingCallCard: 'OneRecord',
  LevelMeter: 'Moving',
  Notes: 'Written',
  NumberField: 'Typed',
  OutcomePicker: 'Chosen',
  SaveCallButton: 'Unsaved',
  'Sound notices': 'HeadsetLost',
  StatusBanner: 'Success',
  TextField: 'Written',
  ToggleButton: 'Mute',
  WrapUpCountdown: 'Running',
};

/** Heard and not seen. */
const unseen = ['LiveRegion'];

const tiles: readonly Tile[] = Object.values(modules).flatMap(({ default: meta = {}, ...stories }) => {
  const [, group = '', name = ''] = (meta.title ?? '').split('/');
  const story = stories[shown[name] ?? 'Default'] ?? {};
  const render = story.render ?? meta.render;
  const component = render?.shows ?? meta.component;
  if (!component || unseen.includes(name)) return [];
  const args = {
    ...meta.args,
    ...story.args,
    ...(name === 'WrapUpCountdown' && { endsAt: Date.now() + 90_000 }),
  };
  return [{ title: meta.title ?? '', group, name, component, args, value: render?.value }];
});

/** Holds the value of a component, so that it can be tried. */
const Live = ({ component: Component, args, value: [prop, onChange] = ['', ''] }: Tile) => {
  const [value, setValue] = useState(args[prop]);
  return <Component {...args} {...(prop && { [prop]: value, [onChange]: setValue })} />;
};

/** Every component at work. */
export const Gallery = () => {
  const theme = useContext(PageTheme);
  return (
    <div className={css['gallery']}>
      <header className={css['hero']}>
        <h1>Components</h1>
        <p>Props in, callbacks out: each works alone, in your layout and your brand. Try them.</p>
      </header>
      {groups.map(([group, text]) => (
        <section key={group}>
          <h2>{group}</h2>
          <p>{text}</p>
          <div className={css['tiles']}>
            {tiles
              .filter((tile) => tile.group === group)
              .map((tile) => (
                <article key={tile.title} className={css['tile']}>
                  <h3>
                    <PageLink page={tile.title}>{tile.name}</PageLink>
                  </h3>
                  <CallingSurface theme={theme} className={css['stage']}>
                    <Live {...tile} />
                  </CallingSurface>
                </article>
              ))}
          </div>
        </section>
      ))}
    </div>
  );
};
