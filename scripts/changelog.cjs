// @ts-check
/* global module */
// What `npm run version` writes into CHANGELOG.md: each change in its own words, for people who use the package. Commits are in git.

/** @type {import('@changesets/types').ChangelogFunctions} */
module.exports = {
  getReleaseLine: ({ summary }) => Promise.resolve(`- ${summary.trim().replaceAll('\n', '\n  ')}`),
  getDependencyReleaseLine: () => Promise.resolve(''),
};
