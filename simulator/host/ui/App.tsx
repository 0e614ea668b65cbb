import type { Simulator } from '../simulator';
import { Alerts } from './Alerts';
import styles from './App.module.css';
import { CallingPanel } from './CallingPanel';
import { CallsPage } from './CallsPage';
import { SimulatorContext, useRoute } from './context';
import { Navigation } from './Navigation';
import { OtherPhone } from './otherPhone/OtherPhone';
import { RecordList } from './RecordList';
import { RecordPage } from './RecordPage';
import { Tools } from './tools/Tools';
import { TopBar } from './TopBar';

const CurrentPage = () => {
  const route = useRoute();
  switch (route.page) {
    case 'list':
      return <RecordList key={route.objectTypeId} objectTypeId={route.objectTypeId} />;
    case 'record':
      return <RecordPage recordId={route.recordId} />;
    case 'calls':
      return <CallsPage />;
  }
};

const Crm = () => (
  <div className={styles.app}>
    <TopBar />
    <Navigation />
    <main className={styles.main}>
      <Alerts />
      <CurrentPage />
    </main>
    <OtherPhone />
    <Tools />
    <CallingPanel />
  </div>
);

/** The app in its own window, without the CRM. */
const CallingWindow = () => (
  <div className={styles.window}>
    <TopBar />
    <main className={styles.alone}>
      <Alerts />
      <CallingPanel />
    </main>
    <OtherPhone />
    <Tools />
  </div>
);

export const App = ({ simulator }: { readonly simulator: Simulator }) => (
  <SimulatorContext value={simulator}>
    {simulator.get().page.place === 'window' ? <CallingWindow /> : <Crm />}
  </SimulatorContext>
);
