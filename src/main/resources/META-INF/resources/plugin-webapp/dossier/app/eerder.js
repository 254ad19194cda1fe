/* The other meldingen of the household. What colleagues wrote about one of them is fetched when somebody opens it, and logged. */
import { deel, el, feiten, richt } from './bouw.js';
import { moment } from './datum.js';
import { documentlijst } from './documenten.js';
import { stuk } from './stukken.js';
import { iedereen } from './tijdlijn.js';
import { tekst, vervolg } from './woorden.js';

const codes = (lijst, reeks) => reeks.map((code) => tekst(lijst, code)).join(', ');

function geopend({ toelichting, stukken, documenten }, omgeving) {
  const personen = iedereen(omgeving.blad);
  // To be read here; corrected in the melding itself.
  const alleenLezen = { ...omgeving, blad: { ...omgeving.blad, betrokken: false } };
  return el(
    'div',
    {},
    el('h5', {}, 'Wat is er gemeld?'),
    el('p', { class: 'dossier-verslag' }, toelichting || 'Er is geen toelichting.'),
    el('h5', {}, 'Besluiten en verslagen'),
    stukken.length ? stukken.map((een) => stuk(een, personen.get(String(een.betrokkene)), alleenLezen)) : el('p', {}, 'Er is niets vastgelegd.'),
    documenten.length > 0 && el('h5', {}, 'Documenten'),
    documenten.length > 0 && documentlijst(documenten, omgeving, { wijzigbaar: false })
  );
}

function regel(melding, omgeving) {
  const { blad, api, meld } = omgeving;
  const bezig = el('span', { role: 'status' });
  const plek = el('div');
  const opent = el('button', {
    type: 'button',
    class: 'btn btn-default',
    'aria-expanded': 'false',
    click: async () => {
      if (opent.getAttribute('aria-expanded') === 'true') {
        plek.replaceChildren();
        opent.setAttribute('aria-expanded', 'false');
        return;
      }
      opent.disabled = true;
      bezig.textContent = ' Laden…';
      try {
        plek.replaceChildren(geopend(await api.leesEerder(melding.meldingnummer), omgeving));
        opent.setAttribute('aria-expanded', 'true');
        richt(plek.querySelector('h5'));
      } catch (probleem) {
        meld(probleem);
      } finally {
        bezig.textContent = '';
        opent.disabled = false;
      }
    }
  }, 'Besluiten en verslagen', el('span', { class: 'sr-only' }, ` van melding ${melding.meldingnummer}`));
  return el(
    'li',
    { class: 'dossier-kaart' },
    el('h4', {}, `Melding ${melding.meldingnummer}`),
    feiten(
      ['Ontvangen', moment(melding.ontvangenOp)],
      ['Aanleiding', codes(blad.lijsten.aanleiding, melding.aanleiding)],
      ['Aard', codes(blad.lijsten.aard, melding.aard)],
      ['Besluit', melding.besluit ? vervolg(melding.besluit) : 'nog geen'],
      ['Stand', melding.geslotenOp ? `gesloten op ${moment(melding.geslotenOp)}` : 'loopt nog']
    ),
    opent,
    bezig,
    plek
  );
}

export function eerderdeel(omgeving) {
  const { eerdereMeldingen } = omgeving.blad;
  return deel(
    'Andere meldingen van dit huishouden',
    eerdereMeldingen.length
      ? el('ul', { class: 'dossier-kaarten' }, eerdereMeldingen.map((melding) => regel(melding, omgeving)))
      : el('p', {}, 'Er zijn geen andere meldingen bekend.')
  );
}
