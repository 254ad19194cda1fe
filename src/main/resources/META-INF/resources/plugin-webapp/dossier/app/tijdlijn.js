/* What happened, in sentences. */
import { deel, el } from './bouw.js';
import { gebeurd, kalenderdag } from './datum.js';
import { besluitsoort, besluituitkomst, grond, kanaal, leesbaar, namen, tekst, vervolg, volledigeNaam, DIENSTEN } from './woorden.js';

const CONTACTEN = { TELEFOON: 'telefonisch', HUISBEZOEK: 'huisbezoek', KANTOOR: 'op kantoor', VIDEO: 'videogesprek', GEDEELD: 'in hetzelfde gesprek als een andere melding', GEEN: 'geen contact, met reden' };
const UITKOMSTEN = { BEVESTIGD: 'zorgen bevestigd', ONTKRACHT: 'zorgen ontkracht', ONDUIDELIJK: 'blijft onduidelijk' };

const SIGNAALSTAPPEN = {
  'team-gebeld': 'team van de spoedinzet gebeld',
  'politie-gebeld': 'politie gebeld',
  'extra-inzet': 'meer mensen erheen',
  'zelfde-gevaar': 'het gevaar was al bekend'
};

const STUKKEN = {
  BESLUIT: 'de reden van een besluit',
  CONTACT: 'een contact met betrokkenen',
  GESPREK: 'een gesprek',
  OVERDRACHT: 'een verslag van de overdracht',
  VOORWAARDEN: 'de voorwaarden van een veiligheidsplan',
  AFSPRAKEN: 'de afspraken van een veiligheidsplan',
  FORMULIER: 'een antwoord op een formulier'
};

const GESPREKKEN = {
  MELDER: 'met de melder',
  MDO: 'multidisciplinair overleg',
  INFORMEREN: 'betrokkenen informeren',
  TERUGKOPPELING: 'terugkoppeling aan de melder',
  INFORMEEL_NETWERK: 'met familie en bekenden',
  FORMEEL_NETWERK: 'met beroepskrachten',
  ZICHT_TERUG: 'zicht teruggeven'
};
export const BERICHTEN = {
  VERZOEK_RAAD: 'Verzoek aan de Raad',
  COLLEGE_VERZOEK: 'Bericht aan het college',
  SIGNAAL: 'Signaal aan Multisignaal',
  SIGNAAL_EINDE: 'Einde van het signaal aan Multisignaal',
  TERUGKOPPELING: 'Terugkoppeling aan de melder',
  INFORMATIE: 'Brief over de melding',
  UITNODIGING_OVERDRACHT: 'Uitnodiging voor het overdrachtsgesprek',
  BEVESTIGING_OVERDRACHT: 'Bevestiging van de overdracht',
  BRIEF: 'Brief'
};
const BERICHTWIJZEN = {
  post: 'per post',
  'in-de-hand': 'in de hand gegeven',
  'beveiligde-mail': 'per beveiligde mail',
  portaal: 'in het systeem van de ontvanger',
  anders: 'op een andere manier'
};
const VERVALLEN = { 'signaal-beeindigd': 'het signaal is al beëindigd', vernietigd: 'de gegevens zijn vernietigd' };
const BERICHTSTATEN = {
  BEVESTIGD: 'verstuurd, de ontvanger heeft het',
  VERZONDEN: 'verstuurd',
  KLAARGEZET: 'ligt klaar: iemand moet het nog versturen'
};
export const BERICHTFOUTEN = {
  'niet-bereikbaar': 'de ontvanger was niet bereikbaar',
  'te-traag': 'de ontvanger antwoordde niet op tijd',
  'antwoord-afgebroken': 'het antwoord brak af',
  'geen-ontvangstbewijs': 'de ontvanger bevestigde niet',
  storing: 'storing bij de ontvanger',
  geweigerd: 'de ontvanger weigerde het bericht',
  doorgestuurd: 'de ontvanger verwees naar een ander adres',
  'adres-niet-toegestaan': 'dit adres is niet toegestaan',
  'niet-ingesteld': 'er is geen adres ingesteld',
  ongeldig: 'het bericht klopt niet met de afspraken',
  'map-niet-beschrijfbaar': 'de postmap is niet te beschrijven',
  'adres-ongeldig': 'het mailadres klopt niet',
  'onderwerp-ongeldig': 'het onderwerp kan zo niet in een mail',
  'bijlage-ongeldig': 'de bijlage kan zo niet in een mail',
  'aanmelding-geweigerd': 'de mailserver weigerde de aanmelding van Meldroute',
  'verbinding-onveilig': 'de verbinding met de mailserver was niet te beveiligen',
  'adres-ontbreekt': 'er is geen adres bekend',
  'nooit-schrijven': 'in het dossier staat: nooit schrijven',
  'brief-ongeldig': 'het sjabloon van de brief klopt niet',
  'onbekende-fout': 'een onbekende fout'
};
const INZAGEWIJZEN = { 'in-de-hand': 'kopie in de hand', post: 'kopie per post', gesprek: 'in een gesprek' };
const MAATREGELEN = {
  'zelfde-collega': 'de collega rondt het nu af',
  'andere-collega': 'een andere collega neemt het over',
  'hulp-erbij': 'er komt iemand bij',
  anders: 'met uitleg'
};
const HERPLANNING = {
  'schema-blijft': 'het schema blijft',
  'stoppen-nieuwe-melding': 'de monitoring stopt, de nieuwe melding neemt het over'
};

const INSTANTIES = {
  politie: 'Politie',
  om: 'Openbaar Ministerie',
  reclassering: 'Reclassering',
  slachtofferhulp: 'Slachtofferhulp Nederland'
};
const NIET_GEINFORMEERD = {
  'geen-toestemming': 'niet geïnformeerd: daarvoor is geen toestemming',
  'toestemming-niet-gevraagd': 'niet geïnformeerd: toestemming vragen kon niet',
  'nog-een-keer': 'nog niet bereikt, met reden; komt terug',
  opgegeven: 'niet geïnformeerd, met reden'
};
const HULPSOORTEN = {
  casusregisseur: 'casusregisseur van het lokale team',
  'vrijwillig-kader': 'vrijwillige hulp',
  drangkader: 'hulp met aandrang',
  veiligheidskamer: 'overleg in de Veiligheidskamer',
  'gecontracteerde-zorg': 'zorg die Veilig Thuis heeft ingekocht'
};
const HULPANTWOORDEN = { aanvaard: 'aangenomen', 'niet-geboden': 'niet aangeboden' };
const OORDELEN = {
  veilig: 'nog veilig',
  zorgen: 'meer zorgen, dit gezin gaat voor',
  acuut: 'acuut gevaar',
  'nieuw-besluit': 'er is een nieuw besluit nodig',
  onbekend: 'niemand bereikt'
};
const HULP = ['uithuisgeplaatste', 'achterblijver', 'kinderen'];

const GEHOORD = { vertegenwoordiger: ' (aan de wettelijk vertegenwoordiger)', allebei: ' (ook de wettelijk vertegenwoordiger)' };

const SIGNAALKEUZES = { signaleren: 'signaal geven', afzien: 'geen signaal' };
const VERTELD = { gevaar: 'niet, dat brengt iemand in gevaar', 'niet-bereikt': 'niet, niet bereikt' };
const verteld = (aan, antwoord, op) => antwoord && antwoord !== 'hoeft-niet' && `${aan} ${VERTELD[antwoord] ?? `op ${kalenderdag(op)}`}`;
const SIGNAALEINDES = {
  'ten-onrechte': 'niet terecht',
  'risico-weg': 'het risico is er niet meer',
  overleden: 'de jongere is overleden',
  'verlopen-duur': 'twee jaar voorbij',
  'verlopen-23': 'de jongere wordt 23'
};
const OVERGAVEN = {
  afwezig: 'afwezig',
  'te-druk': 'te druk',
  deskundigheid: 'andere deskundigheid nodig',
  betrokken: 'kent het gezin of heeft er een belang bij',
  anders: 'een andere reden'
};
/** A task by the stem of its id: legContact is "leg contact". */
const stap = (stam) => (stam ?? '').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const RAADANTWOORDEN = {
  ontvangst: 'het verzoek is ontvangen',
  ja: 'er komt onderzoek',
  nee: 'er komt geen onderzoek',
  'rekest-maatregel': 'de Raad vraagt de rechter om een maatregel',
  'geen-rekest': 'geen verzoek aan de rechter',
  gestopt: 'het onderzoek of het verzoek is gestopt'
};

const ZINNEN = {
  MELDING_ONTVANGEN: (c, wie, blad) => `Melding ontvangen${blad.kanaal ? ` via ${kanaal(blad.kanaal)}` : ''}`,
  MELDING_AANGEVULD: () => 'Melding aangevuld',
  MELDER_GEWIJZIGD: (c) =>
    c.van === c.naar
      ? 'Gegevens van de melder gewijzigd'
      : `Gegevens van de melder gewijzigd: van ${leesbaar(c.van)} naar ${leesbaar(c.naar)}`,
  BETROKKENE_TOEGEVOEGD: (c, wie) =>
    c.verschil
      ? `Zelfde BSN als iemand anders in dit huishouden, met een andere naam of geboortedatum${wie}. Vraag het na.`
      : c.was
        ? `Gegevens meegenomen uit het andere dossier${wie}`
        : `Betrokkene toegevoegd${wie}`,
  BETROKKENE_GEWIJZIGD: (c, wie) =>
    c.verschil
      ? `Deze melding zegt iets anders over ${verschillen(c.verschil)}${wie}. Wat er stond, is gebleven. Vraag het na.`
      : `Gegevens gewijzigd${wie}`,
  BETROKKENE_UITGEHAALD: (c, wie) => `Betrokkene uit deze melding gehaald${wie}`,
  BETROKKENE_TERUGGEZET: (c, wie) => `Betrokkene teruggezet in deze melding${wie}`,
  AARD_VASTGELEGD: (c, wie, { lijsten }) =>
    `Aard vastgelegd${wie}: ${(c.aard ?? '').split(',').map((code) => tekst(lijsten.aard, code)).join(', ')}`,
  HUISHOUDEN_IN_TWIJFEL: (c) => `Mogelijk hetzelfde huishouden als dossier ${c.kandidaat} (${grond(c.grond)})`,
  HUISHOUDEN_BESLIST: (c, wie, { dossiernummer }) =>
    `${c.herzien === 'ja' ? 'Besluit teruggedraaid' : 'Besloten'}: dossier ${
      [c.dossier, c.kandidaat].find((nummer) => nummer && nummer !== dossiernummer) ?? c.kandidaat
    } is ${c.zelfde === 'ja' ? 'hetzelfde' : 'een ander'} huishouden`,
  ACUUT_GEVAAR_GEMELD: (c) =>
    c.gevaar === 'onbekend' ? 'Niet bekend of er acuut gevaar is: er wordt meteen gekeken' : 'Acuut gevaar gemeld',
  ACUUT_SIGNAAL_BEKEKEN: (c) => `Nieuw acuut signaal bekeken: ${SIGNAALSTAPPEN[c.stap] ?? leesbaar(c.stap)}`,
  SPOEDINZET_GESTART: () => 'Spoedinzet gestart',
  GEVAAR_BEVESTIGD: () => 'Spoedinzet: er is acuut gevaar',
  SPOEDINZET_AFGEROND: (c) => `Spoedinzet afgerond${c.uitkomst ? `: ${leesbaar(c.uitkomst)}` : ''}`,
  INFORMATIE_VERZAMELD: () => 'Informatie verzameld',
  CONTACT_GELEGD: (c) => `Contact met betrokkenen: ${[CONTACTEN[c.soort], UITKOMSTEN[c.uitkomst]].filter(Boolean).join(', ')}`,
  VEILIGHEID_BEOORDEELD: () => 'Veiligheid beoordeeld',
  BESLUIT_GENOMEN: (c) => [besluitsoort(c.soort), besluituitkomst(c.soort, c.uitkomst)].filter(Boolean).join(': '),
  BESLUIT_BEVESTIGD: () => 'Besluit bevestigd door een tweede persoon',
  BESLUIT_AFGEWEZEN: () => 'Besluit niet bevestigd door een tweede persoon',
  GESPREK_VASTGELEGD: (c) => `${c.gevoerd === 'nee' ? 'Geen gesprek, met reden' : 'Gesprek vastgelegd'}${c.soort ? `: ${namen(GESPREKKEN, c.soort)}` : ''}`,
  VEILIGHEIDSPLAN_VASTGELEGD: () => 'Veiligheidsplan vastgelegd',
  GECORRIGEERD: (c) => `Gecorrigeerd: ${STUKKEN[c.stuk] ?? leesbaar(c.stuk)}${c.dag ? `; het was op ${kalenderdag(c.dag)}` : ''}`,
  DOCUMENT_TOEGEVOEGD: (c, wie) => `Document toegevoegd${wie}`,
  DOCUMENT_GEWIJZIGD: (c, wie) => `Gegevens van een document gewijzigd${wie}`,
  DOCUMENT_WEGGEHAALD: (c, wie) => `Document weggehaald, met reden${wie}`,
  DOCUMENT_TERUGGEZET: (c, wie) => `Document teruggezet${wie}`,
  BETROKKENEN_GEINFORMEERD: (c, wie) =>
    ({
      later: `Informeren uitgesteld, met reden${wie}`,
      nooit: `Informeren kan niet, met reden${wie}`,
      'brief-niet-weg': `Nog niet geïnformeerd, want de brief ging niet weg${wie}`
    })[c.geinformeerd] ?? `${c.wijze ? 'Brief gemaakt om te informeren' : 'Geïnformeerd'}${wie}${GEHOORD[c.wie] ?? ''}`,
  TERUGGEKOPPELD: (c) =>
    c.teruggekoppeld === 'ja' ? (c.wijze ? 'Terugkoppeling aan de melder gemaakt' : 'Teruggekoppeld aan de melder') : 'Niet teruggekoppeld aan de melder, met reden',
  TERMIJN_NADERT: (c, wie) => `De termijn is bijna voorbij: ${leesbaar(c.termijn)}${wie}`,
  TERMIJN_VERSTREKEN: (c, wie) => `De termijn is voorbij: ${leesbaar(c.termijn)}${wie}`,
  OVERSCHRIJDING_OPGEVOLGD: (c) =>
    `Overschrijding van de termijn opgevolgd${c.maatregel ? `: ${namen(MAATREGELEN, c.maatregel)}` : ''}`,
  VEILIGHEID_NAGEGAAN: (c) => `Veiligheid nagegaan tijdens het wachten${c.uitkomst ? `: ${OORDELEN[c.uitkomst] ?? leesbaar(c.uitkomst)}` : ''}`,
  DIENST_BEGONNEN: (c) =>
    `${hoofdletter(vervolg(c.dienst))} begonnen, ${dagen(c.dagenNaMelding)} na de melding en ${dagen(c.dagenNaBesluit)} na het besluit`,
  EXPERTISE_GEVRAAGD: (c) => `Deskundigheid gevraagd: ${(c.aan ?? '').split(',').map(leesbaar).join(', ')}`,
  EXPERTISE_GEGEVEN: (c) => `Advies gegeven door ${leesbaar(c.van)}`,
  HULP_GEREGELD: (c) =>
    c.hulp === 'geen'
      ? 'Geen hulp nodig, met reden'
      : `Hulp geregeld${c.hulp ? `: ${namen(HULPSOORTEN, c.hulp)}` : ''}`,
  ONDERZOEK_GEPLAND: () => 'Plan voor het onderzoek gemaakt',
  BRONNEN_BEVRAAGD: () => 'Informatie bij bronnen gevraagd',
  BETROKKENEN_GEHOORD: (c) => `Betrokkenen gehoord${c.genoegBekend === 'nee' ? '; er is nog niet genoeg bekend' : ''}`,
  ONDERZOEK_BEOORDEELD: (c) =>
    c.voortijdig ? `Onderzoek eerder gestopt: ${leesbaar(c.voortijdig)}` : 'Bevindingen van het onderzoek beoordeeld',
  RAPPORT_GEDEELD: (c) =>
    ({
      deels: 'Rapport gedeeld met een deel van de betrokkenen; de rest niet, met reden',
      niet: 'Rapport niet gedeeld, met reden',
      niemand: 'Er is niemand om het rapport mee te delen, met reden'
    })[c.gedeeld] ?? 'Rapport gedeeld met betrokkenen',
  INSTANTIE_GEINFORMEERD: (c) => `Geïnformeerd: ${namen(INSTANTIES, c.instantie)}`,
  INSTANTIE_NIET_GEINFORMEERD: (c) =>
    c.instantie
      ? `${namen(INSTANTIES, c.instantie)} ${NIET_GEINFORMEERD[c.reden] ?? 'niet geïnformeerd'}`
      : 'Geen andere instantie geïnformeerd, met reden',
  RAAD_GEBELD: () => 'Raad voor de Kinderbescherming met spoed gebeld',
  RAADVERZOEK_GEMAAKT: (c) => `Verzoek tot onderzoek aan de Raad gemaakt${c.verzoek ? ` (${c.verzoek})` : ''}`,
  COLLEGE_GEINFORMEERD: (c) => `Bericht voor het college van B en W gemaakt over het verzoek${c.verzoek ? ` (${c.verzoek})` : ''}`,
  RAADANTWOORD_ONTVANGEN: (c) => `Antwoord van de Raad: ${RAADANTWOORDEN[c.antwoord ?? c.soort] ?? leesbaar(c.soort)}`,
  VERNIETIGING_GEVRAAGD: () => 'Gevraagd om gegevens van een betrokkene te vernietigen',
  INZAGE_GEVRAAGD: () => 'Gevraagd om inzage in de gegevens van een betrokkene',
  INZAGE_TERMIJN_VERLENGD: (c, wie) => `Verteld dat het antwoord op het inzageverzoek langer duurt${wie}: ${leesbaar(c.reden)}`,
  INZAGE_VERSTREKT: (c, wie) =>
    `${c.alles === 'nee' ? 'Gedeeltelijk inzage' : 'Inzage'} gegeven${wie}: ${INZAGEWIJZEN[c.wijze] ?? leesbaar(c.wijze)}`,
  BERICHT_VERSTUURD: (c, wie, blad) => `${bericht(c, blad)} ${BERICHTSTATEN[c.staat] ?? 'verstuurd'}`,
  BERICHT_MISLUKT: (c, wie, blad) =>
    `${bericht(c, blad)} niet verstuurd: ${BERICHTFOUTEN[c.fout] ?? leesbaar(c.fout)}. ${c.opnieuw === 'ja' ? 'Meldroute probeert het opnieuw' : 'Iemand moet dit herstellen'}`,
  BERICHT_AFGEHANDELD: (c, wie, blad) =>
    c.staat === 'VERVALLEN'
      ? `${bericht(c, blad)} gaat niet meer weg`
      : `${bericht(c, blad)} met de hand verstuurd: ${BERICHTWIJZEN[c.wijze] ?? leesbaar(c.wijze)}`,
  BERICHT_VERVALLEN: (c, wie, blad) => `${bericht(c, blad)} gaat niet meer weg: ${VERVALLEN[c.reden] ?? leesbaar(c.reden)}`,
  VERZOEK_INGETROKKEN: (c) => `${c.verzoek === 'inzage' ? 'Inzageverzoek' : 'Vernietigingsverzoek'} ingetrokken`,
  VERZOEKER_GEINFORMEERD: (c, wie) =>
    `Besluit op het ${c.verzoek === 'inzage' ? 'inzageverzoek' : 'vernietigingsverzoek'} verteld${wie}${c.besluit ? `: ${leesbaar(c.besluit)}` : ''}${c.opnieuwOp ? `, opnieuw kijken op ${kalenderdag(c.opnieuwOp)}` : ''}`,
  GEGEVENS_VERNIETIGD: (c, wie) =>
    `${c.alles === 'nee' ? 'Een deel van de persoonsgegevens' : 'Persoonsgegevens'} vernietigd${wie} (${c.vernietiging})`,
  MONITORING_AFGESPROKEN: () => 'Monitoring afgesproken',
  MONITORING_UITGEVOERD: (c) => `Monitoring uitgevoerd${c.uitkomst ? `: ${leesbaar(c.uitkomst)}` : ''}`,
  MONITORING_HERPLAND: (c) => `Monitoring bekeken na een nieuwe melding${c.keuze ? `: ${namen(HERPLANNING, c.keuze)}` : ''}`,
  MONITORING_AFGEROND: (c) => `Monitoring afgerond${c.conclusie ? `: ${leesbaar(c.conclusie)}` : ''}`,
  SIGNAAL_GEWOGEN: (c, wie) =>
    `Signaal in Multisignaal gewogen${wie}: ${SIGNAALKEUZES[c.keuze]}`,
  SIGNAAL_AFGEGEVEN: (c, wie) => `Signaal in Multisignaal gegeven${wie}`,
  SIGNAAL_VERTELD: (c, wie) =>
    `Verteld over het signaal${wie}: ${[
      verteld('de wettelijk vertegenwoordiger', c.vertegenwoordiger, c.vertegenwoordigerOp),
      verteld('de jongere', c.jongere, c.jongereOp)
    ]
      .filter(Boolean)
      .join('; ')}`,
  SIGNAAL_BEEINDIGD: (c, wie) => `Signaal in Multisignaal beëindigd${wie}: ${SIGNAALEINDES[c.reden]}`,
  HUISVERBOD_GEADVISEERD: (c) => `Advies over een huisverbod: ${c.advies === 'ja' ? 'opleggen' : 'niet opleggen'}`,
  HUISVERBOD_OPGELEGD: (c) => `Huisverbod opgelegd${c.tot ? `, tot en met ${kalenderdag(c.tot)}` : ''}`,
  HUISVERBOD_NIET_OPGELEGD: () => 'Huisverbod niet opgelegd, met reden',
  HUISVERBOD_VERLENGD: (c) => `Huisverbod verlengd${c.tot ? ` tot en met ${kalenderdag(c.tot)}` : ''}`,
  HUISVERBOD_GEEINDIGD: (c) => `Huisverbod geëindigd${c.reden ? `: ${leesbaar(c.reden)}` : ''}`,
  HUISVERBOD_HULP_GEBODEN: (c) =>
    `Hulp bij het huisverbod: ${HULP.filter((wie) => c[wie]).map((wie) => `${wie} ${HULPANTWOORDEN[c[wie]] ?? leesbaar(c[wie])}`).join(', ')}`,
  REGIONALE_DIENST_GEVRAAGD: (c) => `Gevraagd: ${namen(DIENSTEN, c.dienst)}`,
  REGIONALE_DIENST_AFGEROND: (c) => `Uitkomst van ${namen(DIENSTEN, c.dienst)}${c.uitkomst ? `: ${leesbaar(c.uitkomst)}` : ''}`,
  BIJ_LOPEND_VERVOLG_AANGESLOTEN: (c) => `Gaat mee met het lopende vervolg van melding ${c.melding}`,
  LATERE_MELDING_GAAT_MEE: (c) => `Melding ${c.melding} gaat mee met dit vervolg`,
  AANGESLOTEN_VERVOLG_VERVALLEN: (c) =>
    `Het vervolg van melding ${c.melding} ging niet door. Deze melding wordt opnieuw beoordeeld`,
  DOOR_LATERE_MELDING_OVERGENOMEN: (c) => `Het vervolg gaat verder in melding ${c.melding}`,
  VERVOLG_AFGEROND: (c) => `Vervolg afgerond${c.begonnenOp ? `, begonnen op ${kalenderdag(c.begonnenOp)}` : ''}`,
  OVERDRACHT_GESTART: () => 'Overdracht gestart',
  OVERDRACHT_AANGEBODEN: () => 'Overdracht aangeboden',
  OVERDRACHT_GEACCEPTEERD: () => 'Overdracht geaccepteerd',
  OVERDRACHT_GEWEIGERD: () => 'Overdracht geweigerd',
  OVERDRACHT_ONBEANTWOORD: () => 'Geen antwoord op de overdracht',
  OVERDRACHTSGESPREK_GEVOERD: () => 'Overdrachtsgesprek gevoerd',
  VERVOLG_GESTART: () => 'De andere partij is gestart',
  ZICHT_OVERGEDRAGEN: () => 'Zicht op veiligheid overgedragen',
  ZICHT_TERUGGEGEVEN: () => 'Zicht op veiligheid terug bij een beroepskracht',
  ZICHT_TERUGGENOMEN: () => 'Zicht op veiligheid terug bij Veilig Thuis',
  TAAK_OVERGEGEVEN: (c) =>
    `Taak ‘${stap(c.taak)}’ ging van ${c.van} ${c.naar ? `naar ${c.naar}` : 'terug naar het team'}: ${OVERGAVEN[c.reden] ?? leesbaar(c.reden)}`,
  MELDING_GESLOTEN: () => 'Melding gesloten'
};

/** What went out, to whom, and about whom when that is somebody else. */
function bericht({ bericht: soort, betrokkene, over }, blad) {
  const personen = iedereen(blad);
  const [aan, wie] = [betrokkene, over].map((id) => personen.get(id));
  return `${BERICHTEN[soort] ?? leesbaar(soort)}${aan ? ` aan ${volledigeNaam(aan)}` : ''}${wie ? ` over ${volledigeNaam(wie)}` : ''}`;
}

const VERSCHILLEN = { adres: 'het afgeschermde adres', 'veilig-contact': 'veilig contact', geslacht: 'het geslacht' };
const verschillen = (codes) => codes.split(',').map((code) => VERSCHILLEN[code] ?? code).join(' en ');

const hoofdletter = (woord) => woord.charAt(0).toUpperCase() + woord.slice(1);
const dagen = (aantal) => (aantal === '1' ? '1 dag' : `${aantal} dagen`);

/** By id. Who went on as a copy, when two dossiers came apart, is still found under the earlier id. */
export function iedereen({ betrokkenen, huisgenoten, uitgehaald, tijdlijn }) {
  const personen = new Map(
    [...betrokkenen.map(({ id, gegevens }) => ({ id, ...gegevens })), ...huisgenoten, ...uitgehaald].map((persoon) => [
      String(persoon.id),
      persoon
    ])
  );
  tijdlijn
    .filter(({ codes }) => codes.was && personen.has(codes.betrokkene) && !personen.has(codes.was))
    .forEach(({ codes }) => personen.set(codes.was, personen.get(codes.betrokkene)));
  return personen;
}

function zin({ soort, codes }, blad) {
  const persoon = iedereen(blad).get(codes.betrokkene);
  const wie = persoon ? `: ${volledigeNaam(persoon)}` : '';
  const maak = ZINNEN[soort];
  return maak ? maak(codes, wie, blad) : leesbaar(soort);
}

const door = (wie) => (wie === 'systeem' ? 'door het systeem' : `door ${wie}`);

const wanneer = ({ moment: op, codes }) => gebeurd(op, codes.gevoerdOp, codes.gevoerdOm);

export function tijdlijndeel({ blad }) {
  const nieuwsteEerst = [...blad.tijdlijn].sort((a, b) => b.volgnummer - a.volgnummer);
  return deel(
    'Tijdlijn',
    el('p', { class: 'dossier-hint' }, 'Het nieuwste staat bovenaan.'),
    el(
      'ol',
      { class: 'dossier-tijdlijn', reversed: true },
      nieuwsteEerst.map((gebeurtenis) =>
        el(
          'li',
          {},
          el('time', { datetime: gebeurtenis.moment }, wanneer(gebeurtenis)),
          el('span', { class: 'dossier-zin' }, zin(gebeurtenis, blad)),
          el('span', { class: 'dossier-hint' }, door(gebeurtenis.door))
        )
      )
    )
  );
}
