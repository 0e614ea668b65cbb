/** What a new project installs. The same versions that this package is developed with. */
export const versions = {
  react: '^19.3.1',
  'react-dom': '^19.3.1',
  'styled-components': '^6.6.0',
  '@testing-library/dom': '^10.4.2',
  '@testing-library/react': '^16.3.3',
  '@testing-library/user-event': '^14.6.13',
  '@types/react': '^19.3.0',
  '@types/react-dom': '^19.3.0',
  '@vitejs/plugin-react': '^6.3.0',
  jsdom: '^29.1.1',
  typescript: '~6.0.3',
  vite: '^8.3.8',
  vitest: '^4.1.12',
  jssip: '^3.13.8',
  'sip.js': '^0.21.2',
  '@twilio/voice-sdk': '^2.18.5',
  '@telnyx/webrtc': '^2.27.10',
} as const;

export type PackageName = keyof typeof versions;
