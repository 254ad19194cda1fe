/* The Dossier tab in Tasklist, right after the form (priority 1000), and two buttons beside it. */
import { toonDossier, vergeet } from './overzicht.js';
import { toonVerdelen } from './verdelen.js';
import { toonAcuutknop } from './werk.js';

let sluit = () => {};

// Drafts of task forms are dropped after logging out and for another user; these go with them.
window.addEventListener('meldroute-concepten-gewist', vergeet);

// And so does what a window of its own shows.
const vensters = new BroadcastChannel('meldroute-dossier');
document.addEventListener('click', ({ target }) => target.closest?.('.logout a') && vensters.postMessage('uitgelogd'), true);

const tabblad = {
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

const acuut = {
  id: 'acuut-gevaar-melden',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,
  render: (knoop, { api }) => toonAcuutknop(knoop, api)
};

const verdelen = {
  id: 'taak-verdelen',
  pluginPoint: 'tasklist.task.action',
  priority: 200,
  render: (knoop, { api }, scope) => toonVerdelen(knoop, api, scope)
};

export default [tabblad, acuut, verdelen];
