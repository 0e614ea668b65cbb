import { afterEach, beforeEach, jest, test } from '@jest/globals';
import { defineSuite } from './suite.js';

jest.setTimeout(20_000);
defineSuite({ test, beforeEach, afterEach });
