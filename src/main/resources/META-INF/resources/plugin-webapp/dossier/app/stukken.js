/* What was reported and what colleagues wrote: besluiten, contacts, conversations, plans, handovers. */
import { deel, el, feiten } from './bouw.js';
import { gebeurd } from './datum.js';
import { tekst as tekstBij, vervolg } from './woorden.js';

const TITELS = {
  BESLUIT_ACUTE_ONVEILIGHEID: 'Toets op acuut gevaar',
  BESLUIT_BEREIKBAARHEID: 'Wie de spoedinzet doet',
  BESLUIT_VEILIGHEIDSOORDEEL: 'Oordeel over de veiligheid',
  BESLUIT_VERVOLG: 'Vervolgbesluit',
  BESLUIT_HEROVERWEGING: 'Heroverweging van het besluit',
  BESLUIT_OVERDRACHTSPARTIJ: 'Voorstel voor de overdracht',
  BESLUIT_NA_WEIGERING: 'Besluit na weigering',
  BESLUIT_UITKOMST_VERVOLG: 'Uitkomst van het vervolg',
  CONTACT_TELEFOON: 'Telefonisch contact',
  CONTACT_HUISBEZOEK: 'Huisbezoek',
  CONTACT_GEDEELD: 'Gesprek samen met een andere melding',
  CONTACT_KANTOOR: 'Gesprek op kantoor',
  CONTACT_VIDEO: 'Videogesprek',
  CONTACT_GEEN: 'Geen contact gelegd',
  GESPREK_MELDER: 'Gesprek met de melder',
  GESPREK_MDO: 'Multidisciplinair overleg',
  GESPREK_INFORMEREN: 'Betrokkenen geïnformeerd',
  GESPREK_TERUGKOPPELING: 'Terugkoppeling aan de melder',
  GESPREK_INFORMEEL_NETWERK: 'Gesprek met familie en bekenden',
  GESPREK_FORMEEL_NETWERK: 'Gesprek met beroepskrachten',
  GESPREK_ZICHT_TERUG: 'Zicht teruggegeven',
  GEEN_GESPREK_MELDER: 'Geen gesprek met de melder',
  GEEN_GESPREK_MDO: 'Nog geen multidisciplinair overleg',
  GEEN_GESPREK_INFORMEREN: 'Betrokkenen nog niet geïnformeerd',
  GEEN_GESPREK_TERUGKOPPELING: 'Niet teruggekoppeld aan de melder',
  GEEN_GESPREK_INFORMEEL_NETWERK: 'Geen gesprek met familie en bekenden',
  GEEN_GESPREK_FORMEEL_NETWERK: 'Geen gesprek met beroepskrachten',
  GEEN_GESPREK_ZICHT_TERUG: 'Niemand neemt het zicht over',
  'FORMULIER_meld-acuut-gevaar': 'Acuut gevaar gemeld',
  'FORMULIER_verzamel-informatie': 'Informatie van andere bronnen',
  'FORMULIER_maak-veiligheidsplan': 'Bij het veiligheidsplan',
  'FORMULIER_voer-gesprekken': 'Vraag aan deskundigen',
  'FORMULIER_adviseer-als-gedragswetenschapper': 'Advies van de gedragswetenschapper',
  'FORMULIER_adviseer-als-vertrouwensarts': 'Advies van de vertrouwensarts',
  'FORMULIER_adviseer-als-aandachtsfunctionaris': 'Advies van de aandachtsfunctionaris',
  'FORMULIER_maak-basisveiligheidsplan': 'Bij het basisveiligheidsplan',
  'FORMULIER_maak-hulpverleningsplan': 'Hulpverleningsplan',
  'FORMULIER_volg-overschrijding-op': 'Overschrijding opgevolgd',
  'FORMULIER_volg-uitblijvend-antwoord-op': 'Uitblijven opgevolgd',
  VEILIGHEIDSPLAN: 'Veiligheidsplan',
  OVERDRACHT_AANGEBODEN: 'Overdracht aangeboden',
  OVERDRACHT_GEACCEPTEERD: 'Overdracht aangenomen',
  OVERDRACHT_GEWEIGERD: 'Overdracht geweigerd',
  OVERDRACHT_ONBEANTWOORD: 'Geen antwoord op de overdracht',
  OVERDRACHT_GESPREK: 'Overdrachtsgesprek',
  OVERDRACHT_VERVOLG_GESTART: 'Start van het vervolg'
};

/** Words for a code that reads badly on its own; what only repeats the title is empty. */
const UITKOMSTEN = {
  'BESLUIT_VEILIGHEIDSOORDEEL:geen-van-beide': 'geen acute of structurele onveiligheid',
  'GEEN_GESPREK_INFORMEREN:niet': ''
};

const BEVESTIGING = { WACHT: 'wacht op bevestiging', NIET: 'niet bevestigd' };

const leesbaar = (code) => vervolg(code).replaceAll(/[-_]/g, ' ').toLowerCase();

/** A party is a code of the table; its rule names it in words. */
function uitkomstwoorden(soort, uitkomst, regel) {
  if (!uitkomst || soort.startsWith('OVERDRACHT')) {
    return '';
  }
  return soort === 'BESLUIT_OVERDRACHTSPARTIJ' && regel ? regel : (UITKOMSTEN[`${soort}:${uitkomst}`] ?? leesbaar(uitkomst));
}

/** One thing that was written; opens with a click or the keyboard. */
export function stuk({ op, gevoerdOp, gevoerdOm, door, soort, uitkomst, tekst, regel, grond, bevestiging }) {
  const titel = TITELS[soort] ?? leesbaar(soort);
  const kop = [titel, uitkomstwoorden(soort, uitkomst, regel)].filter(Boolean).join(': ');
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
  return deel(
    'Besluiten en verslagen',
    blad.stukken.length ? blad.stukken.map(stuk) : el('p', {}, 'Er is nog niets vastgelegd.')
  );
}
