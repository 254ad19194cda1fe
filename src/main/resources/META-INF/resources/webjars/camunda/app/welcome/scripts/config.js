// Replaces the whole config.js of the Welcome webjar.
export default {
  app: {
    name: 'Welkom',
    vendor: 'Meldroute'
  },

  // Dutch, whatever the language of the browser.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  // No links to the vendor.
  links: [],

  disableWelcomeMessage: true,

  // The page itself says that it is English, which a screen reader believes.
  customScripts: ['scripts/meldroute/taal']
};
