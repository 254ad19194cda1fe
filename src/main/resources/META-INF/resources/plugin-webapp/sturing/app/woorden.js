/* The Dutch words of the dashboard. */

export const NU = {
  acuut: 'Acuut, nog niemand bezig',
  'beoordeling-te-laat': 'Beoordeling te laat',
  'beoordeling-vandaag': 'Beoordeling vandaag uiterlijk',
  'beoordeling-morgen': 'Beoordeling morgen uiterlijk',
  'beoordeling-vrij': 'Beoordeling die nog niemand heeft',
  'overdracht-zonder-antwoord': 'Overdracht zonder antwoord',
  'te-laat': 'Taken te laat, van alle stappen',
  vrij: 'Taken die nog niemand heeft, van alle stappen'
};

// The norms that the Veilig Thuis organisations agreed on; for voorwaarden en vervolg there is none.
export const TERMIJNEN = {
  'termijn:veiligheidsbeoordeling': { naam: 'Veiligheidsbeoordeling (5 werkdagen)', norm: 90 },
  'termijn:onderzoek': { naam: 'Onderzoek (10 weken)', norm: 80 },
  'termijn:voorwaarden-en-vervolg': { naam: 'Voorwaarden en vervolg (10 weken)', norm: null }
};

export const INCIDENTEN = {
  'incident:failedJob': [
    'Een automatische stap liep vast',
    'Klik op het aantal en open het proces. Herstel de oorzaak en kies ‘Opnieuw proberen’. Weet u de oorzaak niet? Bel de beheerder.'
  ],
  'incident:failedExternalTask': ['Een externe taak liep vast', 'Klik op het aantal om te zien waar. Bel de beheerder.'],
  'incident:berichtNietBezorgd': [
    'Een bericht is niet bezorgd',
    'De bureaudienst heeft de taak ‘Bericht afhandelen’. Klik op het aantal om te zien bij welke melding.'
  ]
};

export const LEEFTIJDEN = [
  ['totWeek', 'tot-1-week', 'Tot 1 week'],
  ['totVierWeken', 'tot-4-weken', '1–4 weken'],
  ['totTienWeken', 'tot-10-weken', '4–10 weken'],
  ['langer', 'langer', 'Langer dan 10 weken']
];

const cijfers = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const opmaak = (keuze) => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', ...keuze });
const DAG = opmaak({ day: '2-digit', month: '2-digit', year: 'numeric' });
const KORT = opmaak({ day: 'numeric', month: 'short' });
const KORTE_MAAND = opmaak({ month: 'short', year: '2-digit' });
const MAAND = opmaak({ month: 'long', year: 'numeric' });
const MOMENT = opmaak({ dateStyle: 'long', timeStyle: 'short' });

// A day without a time: noon, so that it is the same day in every zone.
const datum = (iso) => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);

export const dag = (iso) => DAG.format(datum(iso));
export const kort = (iso) => KORT.format(datum(iso));
export const maand = (iso) => MAAND.format(datum(iso));
export const moment = (iso) => MOMENT.format(datum(iso));
export const dagen = (aantal) => (aantal === null ? '–' : `${cijfers.format(aantal)} ${aantal === 1 ? 'dag' : 'dagen'}`);
/** Downward: what stands at the norm has met it. */
export const procent = (deel, geheel) => Math.floor((100 * deel) / geheel);

const verschil = (van, tot) => Math.round((datum(tot) - datum(van)) / 86400000);

/** The days of a row: the last weeks, or from one day to another. */
export function periode({ van, tot }, vandaag) {
  const lang = verschil(van, tot) + 1;
  if (tot === vandaag && (lang === 28 || lang === 91)) {
    return `laatste ${lang / 7} weken`;
  }
  return `${dag(van)} tot en met ${dag(tot)}`;
}

/** Whether the parts of a period are months and not weeks; the first and the last may be shorter. */
const inMaanden = (vakken) => vakken.some(({ van, tot }) => verschil(van, tot) > 6);

/** The names of the parts of a period. */
export const vakken = (alle) => alle.map(({ van }) => (inMaanden(alle) ? maand(van) : `week van ${kort(van)}`));

/** The same, as short as there is room for under a chart. */
export const korteVakken = (alle) => alle.map(({ van }) => (inMaanden(alle) ? KORTE_MAAND : KORT).format(datum(van)));
