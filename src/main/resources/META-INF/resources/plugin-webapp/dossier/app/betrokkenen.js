/* The people of this melding. */
import { deel, el, feiten, knop, richt } from './bouw.js';
import { betrokkeneformulier } from './betrokkene.js';
import { geboren } from './datum.js';
import { GESLACHTEN, ROLLEN, tekst, volledigeNaam } from './woorden.js';

function adresregel(adres) {
  if (!adres) {
    return 'niet bekend';
  }
  const postcode = adres.postcode?.replace(/^(\d{4})(.*)$/, '$1 $2');
  const regel = [
    [adres.straat, [adres.huisnummer, adres.toevoeging].filter(Boolean).join('')].filter(Boolean).join(' '),
    [postcode, adres.woonplaats].filter(Boolean).join(' ')
  ].filter(Boolean).join(', ');
  return el(
    'span',
    {},
    adres.afgeschermd && el('strong', { class: 'dossier-merk dossier-gevaar' }, 'Afgeschermd adres'),
    ' ',
    regel
  );
}

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

function kaart(persoon, blad, wijzig) {
  const { gegevens, rol, aard, relaties } = persoon;
  const naam = volledigeNaam(gegevens);
  return el(
    'li',
    { class: 'dossier-kaart', 'data-betrokkene': String(persoon.id) },
    el('h4', { tabindex: '-1' }, naam, ' ', el('span', { class: 'dossier-merk' }, tekst(ROLLEN, rol))),
    feiten(
      ['Geboren', geboren(gegevens.geboortedatum)],
      ['Geslacht', tekst(GESLACHTEN, gegevens.geslacht)],
      ['BSN', gegevens.bsn ?? tekst(blad.lijsten.bsnReden, gegevens.bsnReden)],
      ['Adres', adresregel(gegevens.adres)],
      ['Veilig contact', contactregel(gegevens.veiligContact)],
      ['Aard', aard.length ? lijst(aard.map((code) => tekst(blad.lijsten.aard, code))) : 'niets vastgelegd'],
      ['Relaties', relaties.length ? lijst(relaties.map((relatie) => relatieregel(relatie, blad))) : null]
    ),
    blad.betrokken &&
      el('button', { type: 'button', class: 'btn btn-default', click: wijzig, 'data-opent': 'formulier' },
        'Wijzigen', el('span', { class: 'sr-only' }, ` van ${naam}`))
  );
}

/** One form at a time: an open form would be lost when another one is saved and the tab is drawn afresh. */
function vergrendel(sectie, dicht) {
  sectie.querySelectorAll('[data-opent="formulier"]').forEach((element) => {
    element.disabled = dicht;
  });
}

export function betrokkenendeel({ blad, api, herlaad }) {
  const kaarten = el('ul', { class: 'dossier-kaarten' });
  const plek = el('div');

  function open(persoon, vervang, terug) {
    const formulier = betrokkeneformulier({
      persoon,
      blad,
      annuleer: () => {
        formulier.replaceWith(vervang);
        vergrendel(sectie, false);
        richt(terug());
      },
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
    vervang.replaceWith(formulier);
    vergrendel(sectie, true);
    richt(formulier.querySelector('h4'));
  }

  blad.betrokkenen.forEach((persoon) => {
    const element = kaart(persoon, blad, () => {
      const houder = el('div');
      const inhoud = [...element.childNodes];
      element.replaceChildren(houder);
      open(persoon, houder, () => {
        element.replaceChildren(...inhoud);
        return element.querySelector('[data-opent]');
      });
    });
    kaarten.append(element);
  });

  const erbij = knop('Betrokkene toevoegen', 'primary', () => open(null, plek, () => erbij));
  erbij.dataset.opent = 'formulier';

  const sectie = deel(
    'Betrokkenen',
    blad.betrokkenen.length
      ? kaarten
      : el('p', {}, 'Er staan nog geen personen in deze melding.'),
    blad.huisgenoten.length > 0 &&
      el(
        'div',
        {},
        el('h4', {}, 'Bekend uit andere meldingen van dit huishouden'),
        lijst(blad.huisgenoten.map((ander) => `${volledigeNaam(ander)}, geboren: ${geboren(ander.geboortedatum)}`))
      ),
    plek,
    blad.betrokken && erbij
  );
  return sectie;
}
