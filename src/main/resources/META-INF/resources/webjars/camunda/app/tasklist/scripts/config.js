// Replaces the whole config.js of the Tasklist webjar, so what is not named here is gone: keep the shortcuts.
export default {
  app: {
    name: 'Takenlijst',
    vendor: 'Meldroute'
  },

  // Dutch, whatever the language of the browser.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },

  disableWelcomeMessage: true,

  customScripts: [
    'scripts/meldroute/concepten',
    'scripts/meldroute/formuliertaal',
    'scripts/meldroute/keuzelijst',
    'scripts/meldroute/scherm'
  ],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'de gekozen taak oppakken'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'naar het eerste filter'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'naar de eerste taak in de lijst'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'naar het eerste veld van het formulier'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'een melding of ander proces starten'
    }
  }
};
