/* What a person is to the others: one row per other person. */
import { el, knop, richt } from './bouw.js';
import { groep, keuzelijst, rij, vinkje } from './formulier.js';

export function relatieveld(relaties, anderen, soorten) {
  const regels = el('div', { class: 'dossier-relaties' });

  function nummer() {
    [...regels.children].forEach((regel, plaats) => {
      regel.querySelectorAll('[data-veld]').forEach((veld) => {
        veld.dataset.veld = `relaties.${plaats}.${veld.dataset.deel}`;
      });
    });
  }

  function regel({ totId = '', soort = '', gezag = false } = {}) {
    const wat = keuzelijst('soort', 'Deze persoon is', soorten, { waarde: soort });
    const wie = keuzelijst('totId', 'Wie', anderen, { waarde: String(totId) });
    wat.dataset.deel = 'soort';
    wie.dataset.deel = 'totId';
    const weg = knop('Relatie weghalen', 'link', () => {
      element.remove();
      nummer();
      richt(erbij);
    });
    const element = el('div', { class: 'dossier-relatie' }, rij(wat, wie), vinkje('gezag', 'Heeft gezag over deze persoon', gezag), weg);
    return element;
  }

  const erbij = knop('Relatie toevoegen', 'default', () => {
    const nieuw = regel();
    regels.append(nieuw);
    nummer();
    richt(nieuw.querySelector('select'));
  });

  regels.append(...relaties.map(regel));
  nummer();
  return groep(
    'Relaties en gezag',
    { hint: anderen.length ? null : 'Er is nog niemand anders in dit dossier. Voeg eerst de andere personen toe.' },
    regels,
    anderen.length > 0 && erbij
  );
}

export function leesRelaties(form) {
  return [...form.querySelectorAll('.dossier-relatie')].map((regel) => ({
    totId: Number(regel.querySelector('[name="totId"]').value) || null,
    soort: regel.querySelector('[name="soort"]').value || null,
    gezag: regel.querySelector('[name="gezag"]').checked
  }));
}
