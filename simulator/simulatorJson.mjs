// @ts-check
/**
 * What the host page requests from its server: which widget to show.
 * @param {object} answer
 * @returns {import('vite').Plugin}
 */
export const simulatorJson = (answer) => {
  /** @param {{ middlewares: import('vite').Connect.Server }} server */
  const serve = ({ middlewares }) => {
    middlewares.use('/simulator.json', (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
  };
  return { name: 'simulator-json', configureServer: serve, configurePreviewServer: serve };
};
