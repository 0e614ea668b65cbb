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

export const App = ({ simulator }: { readonly simulator: Simulator }) => (
  <SimulatorContext value={simulator}>
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
  </SimulatorContext>
);
