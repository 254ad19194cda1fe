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
  return [voornamen, achternaam].filter(Boolean).join(' ');
}

export function zichthouder({ soort, naam }) {
  return {
    VEILIG_THUIS: 'Veilig Thuis',
    PROFESSIONAL: 'de beroepskracht die het zicht overnam',
    PARTIJ: naam,
    GEEN: 'niemand: de melding is gesloten'
  }[soort];
}
