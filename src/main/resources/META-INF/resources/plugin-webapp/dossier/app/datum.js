/* Dates as people in the Netherlands read them. */

const DAG_EN_TIJD = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit'
});

export const ONGEBOREN = '99999999';

function onderdelen(iso) {
  return Object.fromEntries(DAG_EN_TIJD.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
}

export function dag(iso) {
  const { day, month, year } = onderdelen(iso);
  return `${day}-${month}-${year}`;
}

export function moment(iso) {
  const { hour, minute } = onderdelen(iso);
  return `${dag(iso)} om ${hour}:${minute}`;
}

/** A day without a time, such as 2027-01-05. */
export const kalenderdag = (iso) => iso.split('-').reverse().join('-');

/** The same with a time, such as 14:30:00, when that is known. */
export const kalendermoment = (iso, tijd) => kalenderdag(iso) + (tijd ? ` om ${tijd.slice(0, 5)}` : '');

/** When it happened as somebody entered it, and when that was recorded: only the latter when it says the same. */
export function gebeurd(op, gevoerdOp, gevoerdOm) {
  const vastgelegd = moment(op);
  if (!gevoerdOp) {
    return vastgelegd;
  }
  const wanneer = kalendermoment(gevoerdOp, gevoerdOm);
  return vastgelegd.startsWith(wanneer) ? vastgelegd : `${wanneer}, vastgelegd op ${vastgelegd}`;
}

/** Splits a birth date code (JJJJMMDD, 00 for what is not known) into what the form shows. */
export function ontleed(code) {
  if (!code || code === ONGEBOREN) {
    return { dag: '', maand: '', jaar: '', ongeboren: code === ONGEBOREN };
  }
  const bekend = (stuk) => (Number(stuk) ? stuk : '');
  return { dag: bekend(code.slice(6)), maand: bekend(code.slice(4, 6)), jaar: code.slice(0, 4), ongeboren: false };
}

/** The other way round. What cannot be a date comes out as something the server refuses, with its reason. */
export function stelSamen({ dag: dd, maand: mm, jaar: jjjj, ongeboren }) {
  if (ongeboren) {
    return ONGEBOREN;
  }
  if (!dd && !mm && !jjjj) {
    return null;
  }
  return (/^\d{4}$/.test(jjjj) ? jjjj : '????') + mm.padStart(2, '0') + dd.padStart(2, '0');
}

export function geboren(code) {
  if (!code) {
    return 'niet bekend';
  }
  const { dag: dd, maand: mm, jaar, ongeboren } = ontleed(code);
  if (ongeboren) {
    return 'nog niet geboren';
  }
  if (!mm) {
    return `${jaar} (dag en maand niet bekend)`;
  }
  return dd ? `${dd}-${mm}-${jaar} (${leeftijd(code)} jaar)` : `${mm}-${jaar} (dag niet bekend)`;
}

function leeftijd(code) {
  const { day, month, year } = onderdelen(new Date());
  const vandaag = Number(year + month + day);
  return Math.floor((vandaag - Number(code)) / 10000);
}
