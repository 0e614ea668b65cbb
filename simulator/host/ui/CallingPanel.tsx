import { AppWindow, ChevronDown, ChevronUp, RotateCw, X } from 'lucide-react';
import { useEffect } from 'react';
import { hostingRefusal } from '../../../src/testing/hubspot/hosting';
import { appStatusOf } from '../state';
import { troubleOf } from '../trouble';
import styles from './CallingPanel.module.css';
import controls from './controls.module.css';
import { useHostState, useSimulator } from './context';
import { useAction, type Run } from './useAction';
import { appStatusTexts } from './format';

const mountId = 'calling-app';

const Presence = () => {
  const state = useHostState();
  const status = appStatusOf(state);
  const { loggedIn, available } = state.world.app;
  const isSilent = status === 'handshake' && state.silence !== undefined;
  const texts =
    status === 'ready'
      ? [loggedIn ? 'Logged in' : 'Logged out', available ? 'available' : 'unavailable']
      : [appStatusTexts[isSilent ? 'offline' : status]];
  return (
    <p
      className={styles.presence}
      role="status"
      data-status={status}
      data-available={available ? '' : undefined}
    >
      {texts.join(', ')}
    </p>
  );
};

const DetachButton = ({ run }: { readonly run: Run }) => {
  const { api } = useSimulator();
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label="Open the calling window"
      title="Open the calling window"
      onClick={() => run(() => api.openCallingWindow())}
    >
      <AppWindow size={16} aria-hidden />
    </button>
  );
};

const WindowButtons = ({ run }: { readonly run: Run }) => {
  const { api } = useSimulator();
  const { panel, page } = useHostState();
  const Chevron = panel.isMinimized ? ChevronUp : ChevronDown;
  return (
    <span className={styles.buttons}>
      {page.place === 'page' && <DetachButton run={run} />}
      <button
        type="button"
        className={controls.icon}
        aria-label="Reload the calling app"
        onClick={() => api.reloadWidget()}
      >
        <RotateCw size={15} aria-hidden />
      </button>
      {page.place === 'page' && (
        <button
          type="button"
          className={controls.icon}
          aria-label={panel.isMinimized ? 'Restore calling' : 'Minimize calling'}
          onClick={() => api.setVisibility({ isMinimized: !panel.isMinimized })}
        >
          <Chevron size={17} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={controls.icon}
        aria-label="Close calling"
        onClick={() => api.setVisibility({ isHidden: true })}
      >
        <X size={17} aria-hidden />
      </button>
    </span>
  );
};

const Trouble = () => {
  const trouble = troubleOf(useHostState());
  return (
    trouble !== undefined && (
      <p className={styles.trouble} role="note">
        {trouble}
      </p>
    )
  );
};

/** The docked panel. The iframe inside is the SDK's, and stays in place while the panel is minimized or hidden. */
export const CallingPanel = () => {
  const { mount } = useSimulator();
  const { panel, page, world, deployedUrl } = useHostState();
  const { error, run } = useAction();
  const isRefused = hostingRefusal(world.options, deployedUrl) !== undefined;
  const location = page.place === 'window' ? 'window' : world.options.iframeLocation;
  useEffect(() => mount(`#${mountId}`), [mount]);
  return (
    <aside
      className={styles.panel}
      aria-label="Calling"
      hidden={panel.isHidden}
      data-place={page.place}
      data-minimized={panel.isMinimized ? '' : undefined}
    >
      <div className={styles.card}>
        <header className={styles.header}>
          <div>
            <h2>
              Calling
              {location !== 'widget' && <span className={styles.location}>{location}</span>}
            </h2>
            <Presence />
          </div>
          <WindowButtons run={run} />
        </header>
        <Trouble />
        {error !== undefined && (
          <p className={styles.trouble} role="alert">
            {error}
          </p>
        )}
        <div
          id={mountId}
          className={styles.frame}
          // The panel stays blank, as in HubSpot.
          style={isRefused ? { width: panel.width, height: panel.height } : undefined}
        />
      </div>
    </aside>
  );
};
