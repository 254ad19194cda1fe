/* Dutch words for the codes that have no list on the server. */

export const ROLLEN = [
  { code: 'SLACHTOFFER', tekst: 'Slachtoffer' },
  { code: 'PLEGER', tekst: 'Pleger' },
  { code: 'KIND', tekst: 'Kind' },
  { code: 'OVERIG', tekst: 'Andere betrokkene' }
];

export const GESLACHTEN = [
  { code: 'V', tekst: 'Vrouw' },
  { code: 'M', tekst: 'Man' },
  { code: 'O', tekst: 'Niet bekend' }
];

const KANALEN = {
  TELEFOON: 'telefoon',
  CHAT: 'chat',
  MAIL: 'e-mail',
  CORV: 'CORV (politie)',
  WEBFORMULIER: 'webformulier',
  BALIE: 'balie'
};

const GRONDEN = {
  BSN: 'hetzelfde BSN',
  BSN_MET_VERSCHIL: 'hetzelfde BSN, met een andere naam of geboortedatum',
  NAAM_EN_GEBOORTEDATUM: 'dezelfde naam en geboortedatum',
  ADRES: 'hetzelfde adres'
};

export const BEKENDHEID = {
  OPEN: 'Open: betrokkenen mogen weten wie de melder is',
  VERTROUWELIJK: 'Vertrouwelijk: betrokkenen mogen niet weten wie de melder is',
  ONBEKEND: 'Onbekend: Veilig Thuis weet niet wie de melder is'
};

export const BEKENDHEIDSGRONDEN = {
  TOESTEMMING: 'De melder vindt het goed dat de naam bekend is',
  BEDREIGING_BETROKKENE: 'Gevaar voor het slachtoffer of het gezin',
  BEDREIGING_PROFESSIONAL: 'Gevaar voor de professional of collega’s',
  VERTROUWENSRELATIE: 'Het vertrouwen van het gezin raakt ernstig verstoord'
};

const VERVOLG = {
  'geen-vervolg': 'geen vervolg',
  advies: 'omgezet in advies',
  overdracht: 'overdracht',
  'voorwaarden-en-vervolg': 'voorwaarden en vervolg',
  onderzoek: 'onderzoek'
};

/** The same words as a list to choose from. */
export const keuzes = (woorden) => Object.entries(woorden).map(([code, tekst]) => ({ code, tekst }));

const of = (woorden) => (code) => woorden[code] ?? code;

export const kanaal = of(KANALEN);
export const grond = of(GRONDEN);
export const bekendheid = of(BEKENDHEID);
export const bekendheidsgrond = of(BEKENDHEIDSGRONDEN);
export const vervolg = of(VERVOLG);

export const tekst = (lijst, code) => lijst.find((keuze) => keuze.code === code)?.tekst ?? code;

export function volledigeNaam({ voornamen, achternaam }) {
  return [voornamen, achternaam].filter(Boolean).join(' ') || 'Persoon zonder naam';
}

export function zichthouder({ soort, naam }) {
  return {
    VEILIG_THUIS: 'Veilig Thuis',
    PROFESSIONAL: 'de beroepskracht die het zicht overnam',
    PARTIJ: naam,
    GEEN: 'niemand: de melding is gesloten'
  }[soort];
}

const BESLUITEN = {
  ACUTE_ONVEILIGHEID: 'Toets op acuut gevaar',
  BEREIKBAARHEID: 'Bepaald wie de spoedinzet doet',
  VEILIGHEIDSOORDEEL: 'Oordeel over de veiligheid',
  VERVOLG: 'Vervolgbesluit',
  HEROVERWEGING: 'Besluit heroverwogen',
  OVERDRACHTSPARTIJ: 'Voorstel voor de overdracht',
  NA_WEIGERING: 'Besluit na weigering',
  UITKOMST_VERVOLG: 'Uitkomst van het vervolg',
  OORDEEL_HUISELIJK_GEWELD: 'Oordeel over huiselijk geweld',
  OORDEEL_KINDERMISHANDELING: 'Oordeel over kindermishandeling',
  MULTIDISCIPLINAIR_OORDEEL: 'Multidisciplinair oordeel',
  INSTANTIE_INFORMEREN: 'Andere instantie informeren',
  VERZOEK_RAAD: 'Verzoek tot onderzoek door de Raad',
  NA_RAAD: 'Besluit na het antwoord van de Raad',
  MONITORINGSCHEMA: 'Schema voor de monitoring',
  MONITORING: 'Monitoring',
  MONITORINGMOMENT: 'Uitkomst van een monitoringmoment',
  MULTISIGNAAL: 'Toets voor Multisignaal',
  SIGNAAL: 'Signaal in Multisignaal',
  HUISVERBOD: 'Tijdelijk huisverbod',
  REGIONALE_DIENST: 'Regionale dienst',
  SAMENLOOP: 'Verhouding tot het lopende vervolg',
  VERNIETIGING: 'Besluit op een vernietigingsverzoek',
  ONBEKENDE_MELDER: 'Melding van wie Veilig Thuis de melder niet kent',
  INZAGE: 'Besluit op een inzageverzoek'
};

/** Where one organisation of the chain, a service, stands for its code. */
export const DIENSTEN = {
  aware: 'AWARE',
  'screening-vrouwenopvang': 'screening voor de vrouwenopvang',
  'versa-welzijn': 'Versa Welzijn',
  'oranje-huis-alkmaar': 'Oranje Huis Alkmaar',
  'blijf-groep': 'Blijf Groep'
};

const NA_VERVOLG = {
  overdracht: 'overdracht aan een lokale partij',
  raad: 'verzoek tot onderzoek aan de Raad',
  onderzoek: 'opschalen naar onderzoek',
  afgesloten: 'afsluiten'
};
const OORDEEL = { geen: 'geen sprake van' };

/** What a beoordeling can say about the safety. */
export const OORDEEL_VEILIGHEID = {
  acuut: 'acute onveiligheid',
  structureel: 'structurele onveiligheid',
  'acuut-en-structureel': 'acute en structurele onveiligheid',
  'geen-van-beide': 'geen acute of structurele onveiligheid'
};

/** Outcomes of which the code reads badly. */
const BESLUITUITKOMSTEN = {
  BEREIKBAARHEID: {
    'team-veilig-thuis': 'het team van Veilig Thuis',
    'crisisdienst-jeugd-en-gezinsbeschermers': 'Crisisdienst De Jeugd- en Gezinsbeschermers',
    'niet-bepaald': 'de teamleider wijst iemand aan'
  },
  VEILIGHEIDSOORDEEL: OORDEEL_VEILIGHEID,
  INSTANTIE_INFORMEREN: { informeren: 'ja', 'niet-informeren': 'nee' },
  UITKOMST_VERVOLG: NA_VERVOLG,
  NA_RAAD: NA_VERVOLG,
  OORDEEL_HUISELIJK_GEWELD: OORDEEL,
  OORDEEL_KINDERMISHANDELING: OORDEEL,
  MULTIDISCIPLINAIR_OORDEEL: {
    'gedragswetenschapper-akkoord': 'de gedragswetenschapper is het eens met de bevindingen',
    'gedragswetenschapper-niet-akkoord': 'de gedragswetenschapper is het niet eens met de bevindingen',
    'vertrouwensarts-akkoord': 'de vertrouwensarts is het eens met de bevindingen',
    'vertrouwensarts-niet-akkoord': 'de vertrouwensarts is het niet eens met de bevindingen'
  },
  VERZOEK_RAAD: { verzoek: 'verzoek doen' },
  MONITORINGSCHEMA: {
    geen: 'geen vast moment',
    'niet-bepaald': 'een medewerker kiest het moment',
    'monitoring-3-maanden': 'na 3 maanden',
    'monitoring-12-maanden': 'na 12 maanden',
    'monitoring-18-maanden': 'na anderhalf jaar'
  },
  MONITORING: {
    monitoren: 'afspraken gemaakt',
    niet: 'geen monitoring',
    stopt: 'stopt, de nieuwe melding neemt het over',
    'gaat-verder-in-nieuwe-melding': 'gaat verder in de nieuwe melding'
  },
  MULTISIGNAAL: {
    signaleren: 'signaal geven',
    wegen: 'een medewerker weegt het',
    'niet-bepaald': 'een medewerker weegt het',
    niet: 'geen signaal in deze regio'
  },
  SIGNAAL: { signaleren: 'signaal geven', afzien: 'geen signaal' },
  HUISVERBOD: {
    'advies-opleggen': 'advies om op te leggen',
    'advies-niet-opleggen': 'advies om niet op te leggen',
    'advies-verlengen': 'advies om te verlengen',
    'advies-niet-verlengen': 'advies om niet te verlengen'
  },
  REGIONALE_DIENST: DIENSTEN,
  SAMENLOOP: {
    aansluiten: 'deze melding gaat mee',
    overnemen: 'dit besluit vervangt het',
    apart: 'een apart vervolg'
  },
  VERVOLG: VERVOLG,
  HEROVERWEGING: { herzien: 'er komt een nieuw besluit', gehandhaafd: 'het besluit blijft' }
};

/** A code in lower case, without its dashes. */
export const leesbaar = (code) => (code ?? '').replaceAll(/[-_]/g, ' ').toLowerCase();

/** Names of codes with commas between them. */
export const namen = (lijst, codes) => (codes ?? '').split(',').map((code) => lijst[code] ?? leesbaar(code)).join(', ');

export const besluitsoort = (soort) => BESLUITEN[soort] ?? leesbaar(`besluit ${soort}`);

/** What a besluit says. The party proposed for a handover is a code of the table: its rule names it. */
export const besluituitkomst = (soort, uitkomst) =>
  !uitkomst || soort === 'OVERDRACHTSPARTIJ' ? '' : namen(BESLUITUITKOMSTEN[soort] ?? {}, uitkomst);
