/* On the card of a task: since when it is there, in which region, and whether somebody has it. Never who. */
import { el } from './bouw.js';
import { dag } from './datum.js';

const DAG = 24 * 60 * 60 * 1000;
const middernacht = (moment) => Date.parse(dag(moment).split('-').reverse().join('-'));

/** In whole days, as people count them: what came yesterday evening is one day old. */
export function leeftijd(sinds) {
  const dagen = Math.round((middernacht(new Date()) - middernacht(sinds)) / DAG);
  return dagen === 0 ? 'vandaag' : dagen === 1 ? '1 dag' : `${dagen} dagen`;
}

/** The name of the region comes in the place of its id, as everywhere in Tasklist: scripts/meldroute/scherm.js. */
export function toonKaart(plek, { created, tenantId, assignee }) {
  plek.append(
    el(
      'div',
      { class: 'kaart-regel' },
      el('span', { class: 'kaart-leeftijd' }, `Sinds ${dag(created)} (${leeftijd(created)})`),
      tenantId && el('span', { class: 'tenant-id' }, tenantId),
      assignee && el('span', { class: 'kaart-opgepakt' }, 'Opgepakt')
    )
  );
}
