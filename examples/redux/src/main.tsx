import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CallingProvider, CallingWidget } from 'react-hubspot-calling';
import { Provider } from 'react-redux';
import { CallBar } from './CallBar';
import { cti, store } from './store';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <Provider store={store}>
      <CallBar />
      <CallingProvider cti={cti}>
        <CallingWidget defaultCountry="US" />
      </CallingProvider>
    </Provider>
  </StrictMode>,
);
