/* The people of this melding. */
import { adresregel } from './adres.js';
import { deel, el, feiten, knop, richt } from './bouw.js';
import { betrokkeneformulier } from './betrokkene.js';
import { geboren } from './datum.js';
import { formulier, tekstvak } from './formulier.js';
import { huisgenotenlijst, uitgehaaldlijst } from './huisgenoten.js';
import { waarschuwing } from './waarschuwing.js';
import { GESLACHTEN, ROLLEN, tekst, volledigeNaam } from './woorden.js';

function contactregel({ kanaal, uren, nooitBellen, nooitSchrijven, tolk }) {
  const merk = (woord) => el('strong', { class: 'dossier-merk dossier-gevaar' }, woord);
  const regels = [
    nooitBellen && merk('Nooit bellen'),
    nooitSchrijven && merk('Nooit schrijven'),
    kanaal && el('span', {}, kanaal),
    uren && el('span', {}, `tijden: ${uren}`),
    tolk && el('span', {}, `tolk: ${tolk}`)
  ].filter(Boolean);
  return regels.length ? el('ul', { class: 'dossier-lijst' }, regels.map((regel) => el('li', {}, regel))) : 'niet bekend';
}

function relatieregel({ totId, soort, gezag }, blad) {
  const ander = [...blad.betrokkenen.map(({ id, gegevens }) => ({ id, ...gegevens })), ...blad.huisgenoten].find(
    ({ id }) => id === totId
  );
  const naam = ander ? volledigeNaam(ander) : 'iemand uit dit huishouden';
  return `${tekst(blad.lijsten.relatie, soort)} ${naam}${gezag ? ' (heeft gezag)' : ''}`;
}

const lijst = (regels) => el('ul', { class: 'dossier-lijst' }, regels.map((regel) => el('li', {}, regel)));

function kaart(persoon, blad, wijzig, haalUit) {
  const { gegevens, rol, aard, relaties } = persoon;
  const naam = volledigeNaam(gegevens);
  return el(
    'li',
    { class: 'dossier-kaart', 'data-betrokkene': String(persoon.id) },
    el('h4', { tabindex: '-1' }, naam, ' ', el('span', { class: 'dossier-merk' }, tekst(ROLLEN, rol))),
    waarschuwing(persoon),
    feiten(
      ['Geboren', geboren(gegevens.geboortedatum)],
      ['Geslacht', tekst(GESLACHTEN, gegevens.geslacht)],
      ['BSN', gegevens.bsn ?? tekst(blad.lijsten.bsnReden, gegevens.bsnReden)],
      ['Adres', adresregel(gegevens.adres)],
      ['Veilig contact', contactregel(gegevens.veiligContact)],
      ['Aard', aard.length ? lijst(aard.map((code) => tekst(blad.lijsten.aard, code))) : 'niets vastgelegd'],
      ['Relaties', relaties.length ? lijst(relaties.map((relatie) => relatieregel(relatie, blad))) : null]
    ),
    blad.betrokken && el('div', { class: 'dossier-knoppen' }, opener('Wijzigen', naam, wijzig), opener('Uit deze melding halen', naam, haalUit))
  );
}

const opener = (opschrift, naam, bijKlik) =>
  el('button', { type: 'button', class: 'btn btn-default', click: bijKlik, 'data-opent': 'formulier' },
    opschrift, el('span', { class: 'sr-only' }, `: ${naam}`));

function uithaalformulier({ persoon, annuleer, haalUit }) {
  return formulier({
    titel: `${volledigeNaam(persoon.gegevens)} uit deze melding halen`,
    opslaan: 'Uit deze melding halen',
    annuleer,
    inhoud: el(
      'div',
      {},
      el('p', {}, 'Deze persoon telt dan niet meer mee in deze melding, ook niet met wat er bij ‘Aard’ staat. Er gaat niets verloren: u kunt de persoon later terugzetten.'),
      tekstvak('reden', 'Waarom hoort deze persoon niet in deze melding?', { maxlength: '2000' })
    ),
    bewaar: (form) => haalUit(form.elements.reden.value)
  });
}

export function betrokkenendeel(omgeving) {
  const { blad, api, herlaad } = omgeving;
  const kaarten = el('ul', { class: 'dossier-kaarten' });
  const plek = el('div');

  function open(maak, vervang, terug) {
    const form = maak(() => {
      form.replaceWith(vervang);
      richt(terug());
    });
    vervang.replaceWith(form);
    richt(form.querySelector('h4'));
  }

  const gegevens = (persoon) => (annuleer) =>
    betrokkeneformulier({
      persoon,
      blad,
      annuleer,
      herlaad: () => herlaad({ bericht: 'De nieuwe gegevens staan er nu.', betrokkene: persoon?.id }),
      bewaar: async (invoer) => {
        const { id } = persoon ? await api.wijzig(persoon.id, invoer) : await api.voegToe(invoer);
        const naam = volledigeNaam(invoer);
        await herlaad({
          bericht: persoon ? `De wijziging van ${naam} is opgeslagen.` : `${naam} is toegevoegd.`,
          betrokkene: id
        });
      }
    });

  const uithalen = (persoon) => (annuleer) =>
    uithaalformulier({
      persoon,
      annuleer,
      haalUit: async (reden) => {
        await api.haalUit(persoon.id, reden);
        await herlaad({
          bericht: `${volledigeNaam(persoon.gegevens)} is uit deze melding gehaald. U kunt dit terugdraaien met ‘Terugzetten’.`
        });
      }
    });

  blad.betrokkenen.forEach((persoon) => {
    const inKaart = (maak) => (klik) => {
      const houder = el('div');
      const inhoud = [...element.childNodes];
      const vanaf = klik.currentTarget;
      element.replaceChildren(houder);
      open(maak, houder, () => {
        element.replaceChildren(...inhoud);
        return vanaf;
      });
    };
    const element = kaart(persoon, blad, inKaart(gegevens(persoon)), inKaart(uithalen(persoon)));
    kaarten.append(element);
  });

  const erbij = knop('Betrokkene toevoegen', 'primary', () => open(gegevens(null), plek, () => erbij));
  erbij.dataset.opent = 'formulier';

  return deel(
    'Betrokkenen',
    blad.betrokkenen.length
      ? kaarten
      : el('p', {}, 'Er staan nog geen personen in deze melding.'),
    huisgenotenlijst(omgeving),
    uitgehaaldlijst(omgeving),
    plek,
    blad.betrokken && erbij
  );
}
