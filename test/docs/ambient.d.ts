// What pages speak of and this project does not install.

declare module '@jest/globals' {
  export { expect, test, vi as jest } from 'vitest';
}
