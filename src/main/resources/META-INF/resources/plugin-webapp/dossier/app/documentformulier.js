/* What a user says of a document, with the file itself when it is a new one. */
import { Probleem } from './api.js';
import { el, nieuwId } from './bouw.js';
import { formulier, keuzelijst, rondjes, tekstvak, tekstveld } from './formulier.js';
import { volledigeNaam } from './woorden.js';

export const DOCUMENTSOORTEN = [
  { code: 'BRIEF', tekst: 'Brief' },
  { code: 'VERSLAG', tekst: 'Verslag of rapport' },
  { code: 'MEDISCH', tekst: 'Medische informatie' },
  { code: 'UITSPRAAK', tekst: 'Besluit of uitspraak van een ander' },
  { code: 'FORMULIER', tekst: 'Ingevuld formulier' },
  { code: 'FOTO', tekst: 'Foto of tekening' },
  { code: 'BERICHT', tekst: 'Mail of chat' },
  { code: 'ANDERS', tekst: 'Anders' }
];

const MAG = ['pdf', 'png', 'jpg', 'jpeg', 'txt', 'docx', 'xlsx', 'odt', 'eml'];

const JA_NEE = [
  { code: 'ja', tekst: 'Ja' },
  { code: 'nee', tekst: 'Nee' }
];

const kaal = (naam) => naam.replace(/\.[^.]*$/, '');

function bestandveld(meesteBytes) {
  const id = nieuwId('veld');
  const invoer = el('input', {
    type: 'file', id, name: 'bestand', accept: MAG.map((soort) => `.${soort}`).join(','), 'aria-describedby': `${id}-hint`
  });
  return el(
    'div',
    { class: 'dossier-veld', 'data-veld': 'bestand' },
    el('label', { for: id }, 'Bestand (verplicht)'),
    el('p', { class: 'dossier-hint', id: `${id}-hint` },
      `Dit kan: pdf, png, jpg, txt, docx, xlsx, odt of eml. Hoogstens ${Math.floor(meesteBytes / 1024 / 1024)} MB.`),
    invoer
  );
}

/** The same words as the server has, said before anything is sent. */
function keur(bestand, meesteBytes) {
  const fout = !bestand
    ? 'Kies een bestand.'
    : bestand.size > meesteBytes && `Dit bestand is te groot. Een bestand mag hoogstens ${Math.floor(meesteBytes / 1024 / 1024)} MB zijn. Maak het kleiner of deel het op.`;
  if (fout) {
    throw new Probleem({
      title: 'Niet opgeslagen',
      detail: 'Controleer de velden hieronder en sla opnieuw op.',
      fouten: [{ veld: 'bestand', melding: fout }]
    });
  }
}

/** `bewaar` gets what was filled in, and the file when there is one. */
export function documentformulier({ document, blad, bewaar, annuleer, herlaad }) {
  const bestand = !document && bestandveld(blad.meesteBytes);
  const titel = tekstveld('titel', 'Titel (verplicht)', {
    waarde: document?.titel, maxlength: '200', hint: 'Schrijf kort wat het is, zoals: brief van de huisarts.'
  });
  const voortgang = el('p', { role: 'status' });
  bestand && bestand.querySelector('input').addEventListener('change', ({ currentTarget }) => {
    const invoer = titel.querySelector('input');
    invoer.value ||= kaal(currentTarget.files[0]?.name ?? '').slice(0, 200);
  });
  const wie = blad.betrokkenen.map(({ id, gegevens }) => ({ code: String(id), tekst: volledigeNaam(gegevens) }));
  return formulier({
    titel: document ? `${document.titel} wijzigen` : 'Document toevoegen',
    opslaan: 'Document opslaan',
    annuleer,
    herlaad,
    inhoud: el(
      'div',
      {},
      bestand,
      titel,
      keuzelijst('soort', 'Wat voor document is het? (verplicht)', DOCUMENTSOORTEN, { waarde: document?.soort }),
      keuzelijst('betrokkene', 'Gaat het over één persoon?', wie, {
        waarde: document?.betrokkeneId ? String(document.betrokkeneId) : '',
        leeg: 'Nee, over meer personen of het hele gezin',
        hint: 'Vraagt deze persoon om de eigen gegevens te vernietigen, dan gaat dit document mee.'
      }),
      rondjes('overMelder', 'Staat er iets in over wie de melder is? (verplicht)', JA_NEE, document && (document.overMelder ? 'ja' : 'nee')),
      el('p', { class: 'dossier-hint' }, 'Bij ja ziet u het document alleen via ‘Melder bekijken’, zolang betrokkenen niet mogen weten wie de melder is.'),
      voortgang
    ),
    bewaar: async (form) => {
      const gekozen = form.elements.bestand?.files[0];
      if (!document) {
        keur(gekozen, blad.meesteBytes);
      }
      const { titel: naam, soort, betrokkene, overMelder } = form.elements;
      const gegevens = {
        titel: naam.value,
        soort: soort.value,
        betrokkene: betrokkene.value ? Number(betrokkene.value) : null,
        overMelder: overMelder.value ? overMelder.value === 'ja' : null
      };
      voortgang.textContent = gekozen ? 'Bezig met versturen. Bij een groot bestand duurt dit even. Laat dit scherm open.' : 'Bezig met opslaan.';
      try {
        await bewaar(gegevens, gekozen);
      } finally {
        voortgang.textContent = '';
      }
    }
  });
}

export function weghaalformulier({ titel, haalWeg, annuleer, herlaad }) {
  return formulier({
    titel: `${titel} weghalen`,
    opslaan: 'Document weghalen',
    annuleer,
    herlaad,
    inhoud: el(
      'div',
      {},
      el('p', {}, 'Niemand kan het document dan nog lezen. Het blijft bewaard met uw naam en de reden, en u kunt het terugzetten.'),
      tekstvak('reden', 'Waarom moet dit document weg? (verplicht)', { maxlength: '2000' })
    ),
    bewaar: (form) => haalWeg(form.elements.reden.value)
  });
}
