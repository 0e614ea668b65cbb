import { afterEach, beforeEach, jest, test } from '@jest/globals';
import { defineSuite } from './suite.js';

jest.setTimeout(20_000);

// Jest 29 has jsdom 20, which cannot parse `@container` and says so for every style of the widget.
const isNoise = (line) => line.includes('Could not parse CSS stylesheet');

defineSuite({ test, beforeEach, afterEach }, isNoise);
