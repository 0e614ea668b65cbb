import { afterEach, beforeEach, test } from 'vitest';
import { defineSuite } from './suite.js';

defineSuite({ test, beforeEach, afterEach });
