/* The Dossier tab in Tasklist, right after the form (priority 1000). */
import { toonDossier, vergeet } from './overzicht.js';

let sluit = () => {};

// Drafts of task forms are dropped after logging out and for another user; these go with them.
window.addEventListener('meldroute-concepten-gewist', vergeet);

export default {
  id: 'dossier',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Dossier' },

  render(knoop, { api, taskId }) {
    sluit();
    sluit = toonDossier(knoop, api, taskId);
  },

  unmount() {
    sluit();
    sluit = () => {};
  }
};
