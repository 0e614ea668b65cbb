import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useHostState } from '../context';
import { Buttons } from './Buttons';
import { Inspector } from './Inspector';
import styles from './Tools.module.css';

type Tool = 'messages' | 'buttons';

/** The developer's drawer: the messages between HubSpot and the app, and everything HubSpot can do. */
export const Tools = () => {
  const { messages } = useHostState();
  const [open, setOpen] = useState<Tool>();
  const tab = (tool: Tool, text: string) => (
    <button
      type="button"
      className={styles.tab}
      aria-expanded={open === tool}
      aria-controls="tools-drawer"
      onClick={() => setOpen(open === tool ? undefined : tool)}
    >
      {text}
      {open === tool ? <ChevronDown size={15} aria-hidden /> : <ChevronUp size={15} aria-hidden />}
    </button>
  );
  return (
    <section className={styles.tools} aria-label="Simulator">
      <div className={styles.tabs}>
        {tab('messages', `Messages (${messages.length})`)}
        {tab('buttons', "HubSpot's buttons")}
      </div>
      <div id="tools-drawer" className={styles.drawer} hidden={open === undefined}>
        {open === 'messages' && <Inspector />}
        {open === 'buttons' && <Buttons />}
      </div>
    </section>
  );
};
