/* The Dossier tab in Tasklist, right after the form (priority 1000), and what else we add: links in the header, a button, a line on cards. */
import { toonDossier, vergeet } from './overzicht.js';
import { toonAfwezigheidlink } from './afwezigheid.js';
import { toonKaart } from './kaart.js';
import { toonVerdelen } from './verdelen.js';
import { toonAcuutknop } from './werk.js';
import { toonWerklink } from './werkverdeling.js';

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

const werk = {
  id: 'werk-verdelen',
  pluginPoint: 'tasklist.navbar.action',
  priority: 190,
  render: (knoop, { api }) => toonWerklink(knoop, api)
};

const afwezigheid = {
  id: 'afwezigheid',
  pluginPoint: 'tasklist.navbar.action',
  priority: 180,
  render: (knoop, { api }) => toonAfwezigheidlink(knoop, api)
};

const kaart = {
  id: 'taakkaart',
  pluginPoint: 'tasklist.card',
  priority: 200,
  render: (knoop, _, scope) => toonKaart(knoop, scope.task)
};

export default [tabblad, acuut, verdelen, werk, afwezigheid, kaart];
