/* The dashboard of the teamleider in Cockpit: what is late, what will be late, and where families wait. */
import { Overzicht } from './overzicht.js';

let overzicht = null;

export default {
  id: 'meldroute-sturing',
  pluginPoint: 'cockpit.dashboard',
  priority: 2000,

  render(knoop, { api }) {
    overzicht?.sluit();
    overzicht = new Overzicht(knoop, api);
    overzicht.toon();
  },

  unmount() {
    overzicht?.sluit();
    overzicht = null;
  }
};
