import { type ReactNode, useContext, useEffect, useState } from 'react';
import { consoleLogger } from '../base/logger';
import { createCti, type Cti } from '../cti/createCti';
import type { CtiOptions } from '../cti/options';
import { CtiContext } from './CtiContext';

/** Props of {@link CallingProvider}: the options of `createCti()`, or a cti. */
export interface CallingProviderProps extends CtiOptions {
  /** A cti made with `createCti()`, to keep it longer than the provider. The provider's own options are then ignored. */
  cti?: Cti | undefined;
  /** Your app. */
  children?: ReactNode;
}

/** Starts the cti while mounted and keeps its options those of the last render. */
const CtiProvider = ({ cti: given, children, ...options }: CallingProviderProps) => {
  const [own] = useState(() => createCti(options));
  const cti = given ?? own;

  useEffect(() => {
    if (!given) cti.setOptions(options);
  });

  useEffect(() => {
    cti.start();
    return () => {
      cti.stop();
    };
  }, [cti]);

  return <CtiContext.Provider value={cti}>{children}</CtiContext.Provider>;
};

/**
 * Connects everything inside it to HubSpot, and to the softphone. One for an app: a provider inside another takes
 * part in the outer one and its own props are ignored, because HubSpot knows one app in an iframe.
 */
export const CallingProvider = (props: CallingProviderProps) => {
  const outer = useContext(CtiContext);
  useEffect(() => {
    if (outer)
      (props.logger ?? consoleLogger).warn(
        'A <CallingProvider> inside another one is ignored, with its props: remove it.',
      );
  }, [outer, props.logger]);
  return outer ? <>{props.children}</> : <CtiProvider {...props} />;
};
