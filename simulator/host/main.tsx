import { createRoot } from 'react-dom/client';
import { connectAccount } from './account/connectAccount';
import { readConfig } from './config';
import { createSimulator } from './simulator';
import { App } from './ui/App';
import { Refusal } from './ui/Refusal';
import './ui/tokens.css';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element #root.');
const root = createRoot(container);

const start = async (): Promise<void> => {
  const answer = await fetch('./simulator.json');
  const config = readConfig(window.location.search, await answer.json());
  const simulator = createSimulator(config, await connectAccount(config));
  window.hubspot = simulator.api;
  root.render(<App simulator={simulator} />);
};

start().catch((error: unknown) => {
  root.render(<Refusal reason={error instanceof Error ? error.message : String(error)} />);
});
