import './dom.js';
import { after, afterEach, beforeEach, test } from 'node:test';

const { defineSuite } = await import('./suite.js');
defineSuite({ test, beforeEach, afterEach });

after(() => window.close());
