/* The dashboard of the teamleider in Cockpit: what is late, what will be late, and where families wait. */
import { Overzicht } from './overzicht.js';

export default {
  id: 'meldroute-sturing',
  pluginPoint: 'cockpit.dashboard',
  priority: 2000,
  render: (knoop, { api }) => new Overzicht(knoop, api).toon()
};
