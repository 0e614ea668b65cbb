// @ts-check
// The limit: HubSpot's SDK alone in plain JavaScript. It answers HubSpot and shows the number that was asked for.
import CallingExtensions from '@hubspot/calling-extensions-sdk';

const text = /** @type {HTMLElement} */ (document.getElementById('text'));

const sdk = new CallingExtensions({
  debugMode: false,
  eventHandlers: /** @type {any} */ ({
    onReady: () => {
      sdk.initialized(/** @type {any} */ ({ isLoggedIn: true, isAvailable: true }));
      text.textContent = 'Connected to HubSpot';
    },
    /** @param {{ phoneNumber: string }} request */
    onDialNumber: ({ phoneNumber }) => {
      text.textContent = phoneNumber;
    },
    defaultEventHandler: () => {},
  }),
});
