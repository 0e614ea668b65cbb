/**
 * What a browser bundle gets in place of `react-hubspot-calling/server` (by the `browser` condition of the package):
 * a token or developer key in a page is a key given to everybody who opens it.
 */
throw new Error(
  "'react-hubspot-calling/server' works with your app's secret key and runs on a server only, but it was imported " +
    'into a browser bundle. Call it from your server, a script or the command line, and import nothing of it in the widget.',
);

export {};
