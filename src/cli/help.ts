// Each text fits a terminal of 80 columns and 24 lines, with the prompt below it.

const general = `
react-hubspot-calling: calling apps inside HubSpot, from the command line

  init [folder]       make a project: a widget, a test, a HubSpot project
  doctor <url>        say what stands between a widget and HubSpot
  settings get        print the app's calling settings
  settings save       create or change them
  settings ready      show the app to its users   (isReady: true)
  settings hide       hide the app from its users (isReady: false)
  settings delete     delete the settings
  simulate <url>      run a widget inside a simulated HubSpot, on this machine
  override            print lines that load your widget in a real HubSpot

Options of each:      react-hubspot-calling <command> --help
Version:              react-hubspot-calling --version

Exit codes: 0 done, 1 HubSpot failed or cannot be reached, 2 wrong command,
  3 credentials refused, 4 no settings there, 5 you said no,
  6 doctor found an error, 130 interrupted
`;

const settings = `
react-hubspot-calling settings get | save | ready | hide | delete

  --json              the result as JSON on stdout, all else on stderr
  -y, --yes           ask nothing; needed to delete without a terminal
  --api-version <v>   v3, 2025-09, 2026-03 or 2026-09

save takes the fields to set; new settings need name, url and is-ready:
  --name <name>       the app's name in HubSpot
  --url <address>     the widget's address, https
  --width, --height   of HubSpot's iframe, in pixels
  --is-ready, --supports-custom-objects, --supports-inbound-calling,
  --uses-calling-window, --uses-remote
                      true; as --no-is-ready and so on, false
  --file <file.json>  the same fields in HubSpot's spelling; flags win

From the environment, or asked for in a terminal:
  HUBSPOT_APP_ID      the app's id, from: hs project info
  HUBSPOT_DEVELOPER_KEY, or HUBSPOT_ACCESS_TOKEN
  HUBSPOT_API_VERSION, HUBSPOT_BASE_URL   if not the defaults
`;

const init = `
react-hubspot-calling init [folder]

Makes a working calling app: a React widget with a test, and the HubSpot
developer project it belongs to. In a folder that holds another app it makes a
folder hubspot-calling. Files that exist are left untouched.

  --name <name>       the app's name in HubSpot; the folder's name by default
  --url <address>     the widget's address in production, https
  --phone <which>     fake, jssip, sipjs, twilio, telnyx or own
  -y, --yes           ask nothing, take the defaults
  --json              the result as JSON on stdout

Example: npx react-hubspot-calling init acme-phone --yes
Then:    npm install && npm run dev, or with your phone npm run dev:phone
`;

const doctor = `
react-hubspot-calling doctor <widget url>

Says what stands between your deployed widget and HubSpot: certificate,
redirects, headers, policies, missing files. If there is a Chromium, it plays
HubSpot around the widget and waits for its handshake. Each error has its fix.

  --project <folder>  your HubSpot project: does it permit the address?
  --settings <file>   your calling settings, as for settings save --file;
                      with HUBSPOT_APP_ID and credentials, those of HubSpot
  --timeout <s>       how long the widget may take to start; 15 unless given
  --no-browser        look at the server's answer only
  --json              the findings as JSON on stdout

CHROMIUM_PATH names the browser; otherwise Playwright's or an installed one.

Example: react-hubspot-calling doctor https://phone.example.com/widget/
Exit codes: 0 no errors, 6 errors found
`;

const simulate = `
react-hubspot-calling simulate <widget url>

Serves a page that plays HubSpot around your widget, through the iframe code
of HubSpot's own SDK. Works with any widget that uses the SDK, without an
account or a key. Nothing leaves this machine. Prints its address.

  --records <file>    your own contacts: a JSON list such as
                      [{"name": "Ada Byron", "phoneNumbers": ["+16175550100"]}]
  --port <number>     where to serve; 9026 unless given, 0 for any free port
  --project <folder>  your HubSpot project: only origins that its
                      permittedUrls.iframe lists are framed
  --deployed <url>    the widget's address in HubSpot, for that check
  --settings <file>   your calling settings, as for settings save --file
  --sip               a SIP service for your own client (JsSIP, SIP.js): every
                      number you call rings in the page, which calls back
  --sip-port <number> the same service elsewhere than on 9028; 0 as above
  --with <command>    a command that serves the widget, ended with this one
  --open              open the page in your browser

Example: react-hubspot-calling simulate http://127.0.0.1:5173/
`;

const override = `
react-hubspot-calling override

Prints lines to paste into the developer console of a HubSpot tab, so that
this one browser loads your widget. Without options: one example of each.

  --demo <which>      local (https://localhost:9025/), app or app:js
  --url <address>     your own address: https, or http on this machine
  --name <name>       its name in the list of providers
  --inbound           allow inbound calls
  --help-desk         allow connecting numbers to Help Desk
  --clear             remove all of these

Example: react-hubspot-calling override --url https://localhost:9025/ --inbound
`;

/** The help on a command, or on all of them. */
export const help = (command: string | undefined): string =>
  (({ init, doctor, settings, simulate, override })[command ?? ''] ?? general).trim();
