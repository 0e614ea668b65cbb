import { createContext, useContext, useSyncExternalStore } from 'react';
import { readRoute, type Route } from '../route';
import type { Simulator } from '../simulator';
import type { HostState } from '../state';

export const SimulatorContext = createContext<Simulator | null>(null);

export const useSimulator = (): Simulator => {
  const simulator = useContext(SimulatorContext);
  if (!simulator) throw new Error('useSimulator needs a SimulatorContext around it.');
  return simulator;
};

export const useHostState = (): HostState => {
  const simulator = useSimulator();
  return useSyncExternalStore(simulator.subscribe, simulator.get);
};

const subscribeToHash = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export const useRoute = (): Route => {
  const { world } = useHostState();
  const hash = useSyncExternalStore(subscribeToHash, () => window.location.hash);
  return readRoute(hash, world.records[0]?.objectTypeId ?? '0-1');
};
