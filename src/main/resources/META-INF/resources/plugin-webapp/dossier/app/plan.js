/* The veiligheidsplan that holds now, where somebody sees it who opens the dossier at night. */
import { deel, el } from './bouw.js';
import { moment } from './datum.js';

function lijst(kop, regels) {
  return el(
    'div',
    {},
    el('h4', {}, kop),
    regels.length ? el('ul', {}, regels.map((regel) => el('li', {}, regel))) : el('p', {}, 'Geen')
  );
}

function herkomst({ meldingnummer, gesloten, plan }, blad) {
  const elders = meldingnummer !== blad.meldingnummer && ` in melding ${meldingnummer}`;
  return `Vastgelegd op ${moment(plan.op)}, door ${plan.door}${elders || ''}.${
    gesloten && elders ? ' Die melding is gesloten: ga na of het plan nog geldt.' : ''
  }`;
}

export function plandeel({ blad }) {
  if (!blad.plan) {
    return deel('Veiligheidsplan', el('p', {}, 'Er is nog geen veiligheidsplan.'));
  }
  const { plan } = blad.plan;
  return deel(
    'Veiligheidsplan',
    el(
      'p',
      {},
      plan.directVeilig
        ? 'Toen dit werd vastgelegd, was iedereen direct veilig.'
        : el('strong', { class: 'dossier-merk dossier-gevaar' }, 'Toen dit werd vastgelegd, was niet iedereen direct veilig')
    ),
    lijst('Voorwaarden', plan.voorwaarden),
    lijst('Afspraken', plan.afspraken),
    el('p', { class: 'dossier-hint' }, herkomst(blad.plan, blad))
  );
}
