// @ts-check
import { createHubSpotServer } from './server/hubspot/createHubSpotServer.mjs';

/**
 * HubSpot's servers beside the host page: REST for the app's server, and recordings for the page.
 * @returns {import('vite').Plugin}
 */
export const hubspotServers = () => {
  const answer = createHubSpotServer();
  /** @param {{ middlewares: import('vite').Connect.Server }} server */
  const serve = ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      answer(request, response).then((isDone) => isDone || next(), next);
    });
  };
  return { name: 'hubspot-servers', configureServer: serve, configurePreviewServer: serve };
};
