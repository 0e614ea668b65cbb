import { useEffect, useLayoutEffect } from 'react';

/** An effect before the browser paints. On a server, where none runs, React 18 would warn of it. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
