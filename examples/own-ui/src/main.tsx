import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CallingProvider } from 'react-hubspot-calling';
import { connectPhone } from './phone';
import { Softphone } from './Softphone';
import './style.css';

const phone = connectPhone();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <CallingProvider phone={phone} fromNumbers={['+16175550100']} size={{ width: 400, height: 480 }}>
      <Softphone />
    </CallingProvider>
    {/* Somebody to call, without a PBX. */}
    {import.meta.env.DEV && <iframe src="/customer.html" title="The customer's phone" hidden />}
  </StrictMode>,
);
