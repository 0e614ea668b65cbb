// @ts-check

/**
 * One tab with the simulated HubSpot, the widget in its iframe. Elements are named by XPath, which every driver understands.
 * @typedef {object} Tab
 * @property {<T>(expression: string) => Promise<T>} hubspot Evaluates an expression in HubSpot's page; what it gives must be JSON.
 * @property {(xpath: string) => Promise<boolean>} has whether the widget shows the element
 * @property {(xpath: string) => Promise<boolean>} isFocused
 * @property {(xpath: string) => Promise<void>} click
 * @property {(xpath: string, text: string) => Promise<void>} type Clicks into a field and types.
 * @property {(key: 'Tab' | 'Enter' | string) => Promise<void>} press Presses a key where the focus is.
 * @property {() => Promise<void>} focusWidget Puts the focus into the widget's page.
 */

/**
 * @typedef {object} RealBrowser
 * @property {(url: string) => Promise<Tab>} openTab Tabs of one user, in one window.
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {boolean} hasWebRtc
 * @property {{ program: string, package: string }[]} needs Debian's names.
 * @property {() => Promise<RealBrowser>} launch
 */

export {};
