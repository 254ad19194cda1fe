/* The criteria of the inspection: what Meldroute measures of each and from what, and what it cannot measure. */
import { bezig, el, haal, melding, tabel } from './bouw.js';
import { dagen, getal, moment } from './woorden.js';

const periode = (weken) => (weken === null ? 'nu' : `laatste ${weken} weken`);

const tijd = (waarde, eenheid) => {
  if (waarde === null || eenheid === null) {
    return '–';
  }
  return eenheid === 'uur' ? `${getal(waarde * 24)} uur` : dagen(Math.round(waarde * 10) / 10);
};

function aandeel({ aantal, goed }, { procent }) {
  if (aantal === 0) {
    return 'niets om te meten';
  }
  if (goed === null) {
    return 'geen oordeel';
  }
  const deel = (100 * goed) / aantal;
  const oordeel = procent === null ? '' : deel < procent ? ', norm niet gehaald' : ', norm gehaald';
  return `${goed} van ${aantal}: ${Math.floor(deel)} %${oordeel}`;
}

function meting(punt, uitkomsten) {
  const metDuur = punt.eenheid !== null;
  return el(
    'div',
    { class: 'routes-meting' },
    tabel(
      punt.wat,
      ['Periode', 'Aantal', 'Zoals het criterium vraagt', ...(metDuur ? ['Mediaan', '9 van de 10 binnen', 'Langst'] : [])],
      uitkomsten.map((uitkomst) => [
        periode(uitkomst.weken),
        String(uitkomst.aantal),
        aandeel(uitkomst, punt.norm),
        ...(metDuur ? [uitkomst.mediaan, uitkomst.p90, uitkomst.hoogste].map((waarde) => tijd(waarde, punt.eenheid)) : [])
      ])
    ),
    el('p', {}, el('strong', {}, 'Waaruit: '), punt.waaruit),
    el('p', {}, el('strong', {}, 'Norm: '), `${punt.norm.tekst} Grond: ${punt.norm.grond}.`.replace(/([^.]) Grond/, '$1. Grond'))
  );
}

const onmeetbaar = ({ wat, waarom, waar }) =>
  el(
    'div',
    { class: 'routes-onmeetbaar' },
    el('p', {}, el('strong', {}, 'Niet meetbaar in Meldroute: '), wat),
    el('p', {}, `${waarom} `, el('strong', {}, 'Kijk in plaats daarvan naar: '), `${waar}.`)
  );

const criterium = ({ criterium: een, uitkomsten }) =>
  el(
    'section',
    { class: 'routes-criterium' },
    el('h2', {}, `${een.nummer} – ${een.tekst}`),
    el('p', { class: 'routes-grond' }, `Bron: ${een.grond}`),
    een.metingen.map((punt) => meting(punt, uitkomsten[punt.id])),
    een.nietMeetbaar.map(onmeetbaar)
  );

export async function toonInspectie(knoop, { api }) {
  const blad = el('div', { class: 'routes' }, el('h1', {}, 'Criteria van de inspectie'));
  const uit = el('div', {}, bezig());
  blad.append(uit);
  knoop.replaceChildren(blad);
  try {
    const { op, criteria } = await haal(api, 'inspectie');
    uit.replaceChildren(
      el(
        'p',
        {},
        `Van uw eigen regio, stand van ${moment(op)}. Per criterium staat wat Meldroute meet, waaruit, en welke norm er is. Wat Meldroute niet`,
        ' kan meten, staat er ook, met waar u dan kijkt. Een klein aantal zegt weinig: kijk dan naar de zaken zelf.'
      ),
      ...criteria.map(criterium)
    );
  } catch (fout) {
    uit.replaceChildren(melding(fout.message));
  }
}
