/* People who are not in this melding now: known from other meldingen of the household, or taken out of this one. */
import { el, knop } from './bouw.js';
import { geboren, moment } from './datum.js';
import { waarschuwing } from './waarschuwing.js';
import { ROLLEN, tekst, volledigeNaam } from './woorden.js';

const lijst = (regels) => el('ul', { class: 'dossier-lijst' }, regels);

const wie = (persoon) => `${volledigeNaam(persoon)}, geboren: ${geboren(persoon.geboortedatum)}`;

/** One click; what goes wrong is told at the top. */
function actie(opschrift, persoon, doe, { meld }) {
  const element = knop('', 'default', async () => {
    element.disabled = true;
    try {
      await doe();
    } catch (probleem) {
      element.disabled = false;
      meld(probleem);
    }
  });
  element.append(opschrift, el('span', { class: 'sr-only' }, `: ${volledigeNaam(persoon)}`));
  element.dataset.opent = 'actie';
  return element;
}

export function huisgenotenlijst(omgeving) {
  const { blad, api, herlaad } = omgeving;
  if (!blad.huisgenoten.length) {
    return null;
  }
  const voegToe = (persoon) => async () => {
    const { rol } = await api.voegHuisgenootToe(persoon.id);
    await herlaad({
      bericht: `${volledigeNaam(persoon)} staat nu in deze melding, met de rol ‘${tekst(ROLLEN, rol)}’. Klopt de rol niet, of weet u wat deze persoon is overkomen? Kies ‘Wijzigen’.`,
      betrokkene: persoon.id
    });
  };
  return el(
    'div',
    {},
    el('h4', {}, 'Bekend uit andere meldingen van dit huishouden'),
    lijst(
      blad.huisgenoten.map((persoon) =>
        el(
          'li',
          { class: 'dossier-regel' },
          el('div', {}, wie(persoon), waarschuwing(persoon)),
          blad.betrokken && actie('Toevoegen aan deze melding', persoon, voegToe(persoon), omgeving)
        )
      )
    )
  );
}

export function uitgehaaldlijst(omgeving) {
  const { blad, api, herlaad } = omgeving;
  if (!blad.uitgehaald.length) {
    return null;
  }
  const zetTerug = (persoon) => async () => {
    await api.zetTerug(persoon.id);
    await herlaad({ bericht: `${volledigeNaam(persoon)} staat weer in deze melding.`, betrokkene: persoon.id });
  };
  return el(
    'div',
    {},
    el('h4', {}, 'Uit deze melding gehaald'),
    lijst(
      blad.uitgehaald.map((persoon) =>
        el(
          'li',
          { class: 'dossier-regel' },
          el('span', {}, wie(persoon), el('br'), el('span', { class: 'dossier-hint' },
            `${moment(persoon.op)}, door ${persoon.door}. Reden: ${persoon.reden}`)),
          blad.betrokken && actie('Terugzetten', persoon, zetTerug(persoon), omgeving)
        )
      )
    )
  );
}
