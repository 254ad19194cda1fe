// Replaces the whole config.js of the Admin webjar.
export default {
  app: {
    name: 'Beheer',
    vendor: 'Meldroute'
  },

  // Dutch, whatever the language of the browser.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  disableWelcomeMessage: true,

  // The page itself says that it is English, which a screen reader believes.
  customScripts: ['scripts/meldroute/taal']
};
