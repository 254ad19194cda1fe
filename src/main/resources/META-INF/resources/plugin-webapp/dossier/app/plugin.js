/* The Dossier tab in Tasklist, right after the form (priority 1000). */
import { maakApi } from './api.js';
import { toonDossier } from './overzicht.js';

let sluit = () => {};

export default {
  id: 'dossier',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Dossier' },

  render(knoop, { api, taskId }) {
    sluit();
    sluit = toonDossier(knoop, maakApi(api, taskId));
  },

  unmount() {
    sluit();
    sluit = () => {};
  }
};
