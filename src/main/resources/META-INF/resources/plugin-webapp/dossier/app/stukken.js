/* What was reported and what colleagues wrote: besluiten, contacts, conversations, plans, handovers. */
import { aanvuldeel } from './aanvullen.js';
import { deel, el, feiten } from './bouw.js';
import { correctiedeel } from './correctie.js';
import { gebeurd } from './datum.js';
import { rondjes } from './formulier.js';
import { iedereen } from './tijdlijn.js';
import { besluitsoort, besluituitkomst, leesbaar, tekst as tekstBij, volledigeNaam, OORDEEL_VEILIGHEID } from './woorden.js';

const TITELS = {
  CONTACT_TELEFOON: 'Telefonisch contact',
  CONTACT_HUISBEZOEK: 'Huisbezoek',
  CONTACT_GEDEELD: 'Gesprek samen met een andere melding',
  CONTACT_KANTOOR: 'Gesprek op kantoor',
  CONTACT_VIDEO: 'Videogesprek',
  CONTACT_GEEN: 'Geen contact gelegd',
  GESPREK_MELDER: 'Gesprek met de melder',
  GESPREK_MDO: 'Multidisciplinair overleg',
  GESPREK_INFORMEREN: 'Geïnformeerd',
  GESPREK_TERUGKOPPELING: 'Terugkoppeling aan de melder',
  GESPREK_INFORMEEL_NETWERK: 'Gesprek met familie en bekenden',
  GESPREK_FORMEEL_NETWERK: 'Gesprek met beroepskrachten',
  GESPREK_ZICHT_TERUG: 'Zicht teruggegeven',
  GEEN_GESPREK_MELDER: 'Geen gesprek met de melder',
  GEEN_GESPREK_MDO: 'Nog geen multidisciplinair overleg',
  GEEN_GESPREK_INFORMEREN: 'Niet geïnformeerd',
  GEEN_GESPREK_TERUGKOPPELING: 'Niet teruggekoppeld aan de melder',
  GEEN_GESPREK_INFORMEEL_NETWERK: 'Geen gesprek met familie en bekenden',
  GEEN_GESPREK_FORMEEL_NETWERK: 'Geen gesprek met beroepskrachten',
  GEEN_GESPREK_ZICHT_TERUG: 'Niemand neemt het zicht over',
  VEILIGHEIDSPLAN: 'Veiligheidsplan',
  OVERDRACHT_AANGEBODEN: 'Overdracht aangeboden',
  OVERDRACHT_GEACCEPTEERD: 'Overdracht aangenomen',
  OVERDRACHT_GEWEIGERD: 'Overdracht geweigerd',
  OVERDRACHT_ONBEANTWOORD: 'Geen antwoord op de overdracht',
  OVERDRACHT_GESPREK: 'Overdrachtsgesprek',
  OVERDRACHT_VERVOLG_GESTART: 'Start van het vervolg'
};

const BEVESTIGING = { WACHT: 'wacht op bevestiging', NIET: 'niet bevestigd' };

const INFORMEREN = { ja: '', zelf: '', allebei: 'ook de vertegenwoordiger', vertegenwoordiger: 'alleen de vertegenwoordiger', later: 'uitgesteld', nooit: 'kan niet' };

const BESLUIT = 'BESLUIT_';

/** What it is, and what came of it. A party is a code of the table: its rule names it in words. */
function kopwoorden({ soort, titel, uitkomst, regel }) {
  if (soort.startsWith(BESLUIT)) {
    const besluit = soort.slice(BESLUIT.length);
    return [besluitsoort(besluit), besluit === 'OVERDRACHTSPARTIJ' ? regel : besluituitkomst(besluit, uitkomst)];
  }
  if (soort.endsWith('GESPREK_INFORMEREN')) {
    return [TITELS[soort], INFORMEREN[uitkomst]];
  }
  const zonder = !uitkomst || soort.startsWith('OVERDRACHT') || `${soort}:${uitkomst}` === 'GEEN_GESPREK_ZICHT_TERUG:niemand';
  return [titel ?? TITELS[soort] ?? leesbaar(soort), zonder ? '' : (OORDEEL_VEILIGHEID[uitkomst] ?? leesbaar(uitkomst.replace(/^(ja|nee)-/, '')))];
}

const GROEPEN = [
  { code: 'besluit', naam: 'Besluiten', past: /^BESLUIT/ },
  { code: 'contact', naam: 'Contacten en gesprekken', past: /^(CONTACT|GESPREK|GEEN_GESPREK)/ },
  { code: 'plan', naam: 'Veiligheidsplannen', past: /^VEILIGHEIDSPLAN/ },
  { code: 'overdracht', naam: 'Overdrachten', past: /^OVERDRACHT/ },
  { code: 'formulier', naam: 'Formulieren', past: /^FORMULIER/ }
];

/** One thing that was written, and about whom when it is about one person; opens with a click or the keyboard. */
export function stuk(een, persoon, omgeving) {
  const { op, gevoerdOp, gevoerdOm, door, soort, uitkomst, tekst, regel, grond, bevestiging, correctie } = een;
  const woorden = kopwoorden(een).filter(Boolean).join(': ');
  const kop = persoon ? `${woorden} (${volledigeNaam(persoon)})` : woorden;
  return el(
    'details',
    { class: 'dossier-stuk', 'data-groep': GROEPEN.find(({ past }) => past.test(soort))?.code },
    el(
      'summary',
      {},
      el('strong', {}, bevestiging ? `${kop} (${BEVESTIGING[bevestiging]})` : kop),
      correctie?.regels.length > 0 && [' ', el('span', { class: 'dossier-merk' }, 'gecorrigeerd')],
      el('span', { class: 'dossier-hint' }, ` ${gebeurd(op, gevoerdOp, gevoerdOm)}, door ${door === 'systeem' ? 'het systeem' : door}`)
    ),
    soort.startsWith('OVERDRACHT') && feiten(['Partij', uitkomst]),
    tekst && el('p', { class: 'dossier-verslag' }, tekst),
    feiten(['Regel', regel], ['Grond', grond]),
    correctie && correctiedeel(een, kop, omgeving)
  );
}

export function meldingdeel({ blad }) {
  const { aanleiding, lijsten, toelichting } = blad;
  return deel(
    'Wat is er gemeld?',
    feiten(['Aanleiding', aanleiding.map((code) => tekstBij(lijsten.aanleiding, code)).join(', ')]),
    toelichting && el('p', { class: 'dossier-verslag' }, toelichting)
  );
}

/** Kinds to choose from, when there is more than one. What is not chosen is hidden, not taken away. */
function keuze(stukken) {
  const aantal = (code) => stukken.filter((een) => een.dataset.groep === code).length;
  const groepen = GROEPEN.filter(({ code }) => aantal(code) > 0);
  if (groepen.length < 2) {
    return [];
  }
  const stand = el('p', { class: 'sr-only', role: 'status' });
  const veld = rondjes(
    'stukkenkeuze',
    'Wat wilt u zien?',
    [
      { code: 'alles', tekst: `Alles (${stukken.length})` },
      ...groepen.map(({ code, naam }) => ({ code, tekst: `${naam} (${aantal(code)})` }))
    ],
    'alles'
  );
  veld.classList.add('dossier-keuze');
  // Not while a form is open: it would be hidden with what it is about.
  veld.querySelectorAll('input').forEach((invoer) => {
    invoer.dataset.opent = 'keuze';
  });
  veld.addEventListener('change', ({ target }) => {
    stukken.forEach((een) => {
      een.hidden = target.value !== 'alles' && een.dataset.groep !== target.value;
    });
    stand.textContent = `U ziet ${stukken.filter((een) => !een.hidden).length} van ${stukken.length}.`;
  });
  return [veld, stand];
}

export function stukkendeel(omgeving) {
  const { blad } = omgeving;
  const personen = iedereen(blad);
  const stukken = blad.stukken.map((een) => stuk(een, personen.get(String(een.betrokkene)), omgeving));
  return deel(
    'Besluiten en verslagen',
    aanvuldeel(omgeving),
    keuze(stukken),
    stukken.length ? stukken : el('p', {}, 'Er is nog niets vastgelegd.')
  );
}
