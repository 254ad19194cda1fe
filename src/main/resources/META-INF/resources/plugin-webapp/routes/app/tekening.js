/* A model with the path of one route on it, in Cockpit's own viewer: a directive of its AngularJS application. */
import { el, engine } from './bouw.js';
import { gepasseerd, perElement } from './pad.js';

const KIEST = /ExclusiveGateway|EventBasedGateway/;
let nummer = 0;

/** Shows the model of a definition in this node, which stands in the page already; gives the viewer when it is drawn. */
async function toonModel(knoop, api, definitie) {
  const antwoord = await fetch(`${api.baseApi}/engine/${engine()}/process-definition/${encodeURIComponent(definitie)}/xml`, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  });
  if (!antwoord.ok) {
    throw new Error('De tekening is niet opgehaald. Hieronder staat het pad in woorden.');
  }
  const { bpmn20Xml } = await antwoord.json();
  const { angular } = window;
  return new Promise((klaar) => {
    angular
      .element(document.documentElement)
      .injector()
      .invoke([
        '$compile',
        '$rootScope',
        ($compile, $rootScope) => {
          const scope = $rootScope.$new(true);
          Object.assign(scope, { model: bpmn20Xml, control: {}, klaar: () => klaar(scope.control.getViewer()) });
          const widget = el('div', {
            'cam-widget-bpmn-viewer': '',
            'diagram-data': 'model',
            // The viewer remembers by key what was drawn on it.
            key: `route-${++nummer}`,
            control: 'control',
            'on-load': 'klaar()'
          });
          knoop.replaceChildren(widget);
          $compile(widget)(scope);
          scope.$applyAsync();
          angular.element(widget).on('$destroy', () => scope.$destroy());
        }
      ]);
  });
}

/** Draws where the route went: thick lines, and in words how often when that was more than once or where it stands now. */
export async function toonPad(knoop, api, { route, stappen }) {
  const viewer = await toonModel(knoop, api, route.definitie);
  const [register, canvas, overlays] = ['elementRegistry', 'canvas', 'overlays'].map((naam) => viewer.get(naam));
  const pijlen = register
    .filter(({ type, waypoints }) => type === 'bpmn:SequenceFlow' && waypoints)
    .map(({ id, source, target }) => ({ id, van: source.id, naar: target.id, kiest: KIEST.test(source.type) }));
  gepasseerd(stappen, pijlen).forEach((aantal, pijl) => {
    canvas.addMarker(pijl, 'routes-gegaan');
    if (aantal > 1) {
      const { waypoints } = register.get(pijl);
      const [van, naar] = waypoints;
      const begin = { x: Math.min(...waypoints.map(({ x }) => x)), y: Math.min(...waypoints.map(({ y }) => y)) };
      overlays.add(pijl, {
        position: { left: (van.x + naar.x) / 2 - begin.x - 8, top: (van.y + naar.y) / 2 - begin.y - 8 },
        html: el('div', { class: 'routes-keer' }, `${aantal}×`)
      });
    }
  });
  perElement(stappen).forEach((keren) => {
    const { element } = keren[0];
    if (!register.get(element)) {
      return;
    }
    const open = keren.filter(({ einde }) => einde === null).length;
    const afgebroken = keren.every(({ afgebroken: stop }) => stop);
    canvas.addMarker(element, open > 0 ? 'routes-hier' : 'routes-gegaan');
    const woord = open > 0 ? 'hier' : afgebroken ? 'afgebroken' : '';
    const tekst = [keren.length > 1 ? `${keren.length}×` : '', woord].filter(Boolean).join(' ');
    if (tekst) {
      overlays.add(element, { position: { top: -14, right: 14 }, html: el('div', { class: 'routes-keer' }, tekst) });
    }
  });
}
