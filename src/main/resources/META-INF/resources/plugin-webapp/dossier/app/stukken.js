/* What was reported and what colleagues wrote: besluiten, contacts, conversations, plans, handovers. */
import { deel, el, feiten } from './bouw.js';
import { gebeurd } from './datum.js';
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

/** One thing that was written, and about whom when it is about one person; opens with a click or the keyboard. */
export function stuk({ op, gevoerdOp, gevoerdOm, door, soort, titel, uitkomst, tekst, regel, grond, bevestiging }, persoon) {
  const woorden = kopwoorden({ soort, titel, uitkomst, regel }).filter(Boolean).join(': ');
  const kop = persoon ? `${woorden} (${volledigeNaam(persoon)})` : woorden;
  return el(
    'details',
    { class: 'dossier-stuk' },
    el(
      'summary',
      {},
      el('strong', {}, bevestiging ? `${kop} (${BEVESTIGING[bevestiging]})` : kop),
      el('span', { class: 'dossier-hint' }, ` ${gebeurd(op, gevoerdOp, gevoerdOm)}, door ${door === 'systeem' ? 'het systeem' : door}`)
    ),
    soort.startsWith('OVERDRACHT') && feiten(['Partij', uitkomst]),
    tekst && el('p', { class: 'dossier-verslag' }, tekst),
    feiten(['Regel', regel], ['Grond', grond])
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

export function stukkendeel({ blad }) {
  const personen = iedereen(blad);
  return deel(
    'Besluiten en verslagen',
    blad.stukken.length ? blad.stukken.map((een) => stuk(een, personen.get(String(een.betrokkene)))) : el('p', {}, 'Er is nog niets vastgelegd.')
  );
}
