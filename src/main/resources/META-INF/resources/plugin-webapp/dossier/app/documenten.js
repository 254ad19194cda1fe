/* Files that colleagues added: saved outside Tasklist, corrected, taken out with a reason, and put back. */
import { deel, el, knop, richt } from './bouw.js';
import { moment } from './datum.js';
import { documentformulier, weghaalformulier, DOCUMENTSOORTEN } from './documentformulier.js';
import { iedereen } from './tijdlijn.js';
import { tekst, volledigeNaam } from './woorden.js';

const omvang = (bytes) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`);

function wat({ soort, bestand, grootte, betrokkeneId, op, door }, blad) {
  const persoon = iedereen(blad).get(String(betrokkeneId));
  return [
    tekst(DOCUMENTSOORTEN, soort),
    persoon && `over ${volledigeNaam(persoon)}`,
    `${bestand}, ${omvang(grootte)}`,
    `toegevoegd op ${moment(op)}, door ${door}`
  ].filter(Boolean).join('. ');
}

const opener = (opschrift, titel, bijKlik) =>
  el('button', { type: 'button', class: 'btn btn-default', click: bijKlik, 'data-opent': 'formulier' },
    opschrift, el('span', { class: 'sr-only' }, `: ${titel}`));

/** One document; a form takes the place of its line. */
function regel(document, { blad, api, herlaad }, wijzigbaar) {
  const { titel } = document;
  const element = el('li', { class: 'dossier-document' });
  const inhoud = el(
    'div',
    {},
    el(
      'a',
      { href: api.documentadres(document.id), download: true },
      el('strong', {}, titel),
      el('span', {}, ` opslaan (${document.bestand})`)
    ),
    el('p', { class: 'dossier-hint' }, wat(document, blad)),
    wijzigbaar &&
      el(
        'div',
        { class: 'dossier-knoppen' },
        opener('Wijzigen', titel, (klik) => open(klik, wijzigen)),
        opener('Weghalen', titel, (klik) => open(klik, weghalen))
      )
  );
  element.append(inhoud);

  function open({ currentTarget }, maak) {
    const form = maak(() => {
      element.replaceChildren(inhoud);
      richt(currentTarget);
    });
    element.replaceChildren(form);
    richt(form.querySelector('h4'));
  }

  const opnieuw = () => herlaad({ bericht: 'De nieuwe gegevens staan er nu.' });

  const wijzigen = (annuleer) =>
    documentformulier({
      document,
      blad,
      annuleer,
      herlaad: opnieuw,
      bewaar: async (gegevens) => {
        await api.wijzigDocument(document.id, { ...gegevens, versie: document.versie });
        await herlaad({ bericht: `De wijziging van ‘${gegevens.titel}’ is opgeslagen.` });
      }
    });

  const weghalen = (annuleer) =>
    weghaalformulier({
      titel,
      annuleer,
      herlaad: opnieuw,
      haalWeg: async (reden) => {
        await api.haalDocumentWeg(document.id, { reden, versie: document.versie });
        await herlaad({ bericht: `‘${titel}’ is weggehaald. U kunt dit terugdraaien met ‘Terugzetten’.` });
      }
    });

  return element;
}

function weggehaald(document, { blad, api, herlaad, meld }) {
  const terug = opener('Terugzetten', document.titel, async () => {
    terug.disabled = true;
    try {
      await api.zetDocumentTerug(document.id);
      await herlaad({ bericht: `‘${document.titel}’ staat weer in het dossier.` });
    } catch (probleem) {
      terug.disabled = false;
      meld(probleem);
    }
  });
  return el(
    'li',
    { class: 'dossier-document' },
    el('p', {}, el('strong', {}, document.titel), ` (weggehaald op ${moment(document.weggehaaldOp)}, door ${document.weggehaaldDoor})`),
    el('p', { class: 'dossier-hint' }, `Reden: ${document.weggehaaldReden}`),
    blad.betrokken && el('div', { class: 'dossier-knoppen' }, terug)
  );
}

/** These documents, and below them what was taken out. Nothing can be changed of another melding. */
export function documentlijst(documenten, omgeving, { wijzigbaar = omgeving.blad.betrokken } = {}) {
  const staanEr = documenten.filter(({ weggehaaldOp }) => !weggehaaldOp);
  const weg = documenten.filter(({ weggehaaldOp }) => weggehaaldOp);
  return el(
    'div',
    {},
    staanEr.length > 0 &&
      el('ul', { class: 'dossier-lijst' }, staanEr.map((document) => regel(document, omgeving, wijzigbaar))),
    weg.length > 0 &&
      el(
        'details',
        { class: 'dossier-stuk' },
        el('summary', {}, `Weggehaald (${weg.length})`),
        el('ul', { class: 'dossier-lijst' }, weg.map((document) => weggehaald(document, omgeving)))
      )
  );
}

export function documentendeel(omgeving) {
  const { blad, api, herlaad } = omgeving;
  const plek = el('div');
  const erbij = knop('Document toevoegen', 'primary', () => {
    const form = documentformulier({
      blad,
      annuleer: () => {
        plek.replaceChildren();
        richt(erbij);
      },
      bewaar: async (gegevens, bestand) => {
        const { afgeschermd } = await api.voegDocumentToe({ ...gegevens, naam: bestand.name }, bestand);
        await herlaad({
          bericht: `‘${gegevens.titel}’ is toegevoegd.${afgeschermd ? ' Het zegt iets over de melder: u vindt het bij ‘Melder bekijken’.' : ''}`
        });
      }
    });
    plek.replaceChildren(form);
    richt(form.querySelector('h4'));
  });
  erbij.dataset.opent = 'formulier';
  return deel(
    'Documenten',
    blad.documenten.length
      ? documentlijst(blad.documenten, omgeving)
      : el('p', {}, 'Er zijn nog geen documenten.'),
    blad.documenten.length > 0 && el('p', { class: 'dossier-hint' }, 'Let op: open alleen wat u verwacht. Meldroute kijkt niet of er een virus in zit.'),
    plek,
    blad.betrokken && erbij
  );
}
