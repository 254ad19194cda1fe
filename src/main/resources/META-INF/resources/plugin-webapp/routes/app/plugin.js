/* Pages of Meldroute in Cockpit: finding a route, where routes pile up, and what the inspection asks. */
import { toonInspectie } from './inspectie.js';
import { toonRoutes } from './routes.js';
import { toonInTabblad, toonOpModel } from './standen.js';

/** Only for who steers is there a link; the pages themselves say why they show nothing to others. */
const alleenWieStuurt = [
  '$http',
  'Uri',
  ($http, Uri) => (antwoord) =>
    $http
      .get(Uri.appUri('plugin://routes/:engine/mag'))
      .then(({ data }) => antwoord(null, data.mag))
      .catch(() => antwoord(null, false))
];

const verwijzing = (id, label, pad, priority) => ({
  id,
  pluginPoint: 'cockpit.navigation',
  priority,
  properties: { label, pagePath: `#${pad}`, access: alleenWieStuurt, checkActive: (adres) => (adres || '').split('?')[0].endsWith(`#${pad}`) }
});

const pagina = (id, pad, render) => ({ id, pluginPoint: 'cockpit.route', properties: { path: pad, label: pad }, render });

export default [
  verwijzing('meldroute-routes', 'Routes zoeken', '/routes', 60),
  pagina('meldroute-routes-pagina', '/routes', toonRoutes),
  verwijzing('meldroute-inspectie', 'Inspectie', '/inspectie', 50),
  pagina('meldroute-inspectie-pagina', '/inspectie', toonInspectie),
  { id: 'meldroute-standen', pluginPoint: 'cockpit.processDefinition.diagram.plugin', render: toonOpModel },
  {
    id: 'meldroute-standen-tabel',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 5,
    properties: { label: 'Waar het stokt' },
    render: toonInTabblad
  }
];
