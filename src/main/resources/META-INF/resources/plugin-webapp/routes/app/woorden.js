/* The words for what the engine calls otherwise, and for moments and durations. */

const STATEN = {
  ACTIVE: 'loopt',
  SUSPENDED: 'stilgezet',
  COMPLETED: 'klaar',
  EXTERNALLY_TERMINATED: 'van buitenaf gestopt',
  INTERNALLY_TERMINATED: 'gestopt door het proces zelf of het proces eromheen'
};

const SOORTEN = {
  userTask: 'taak voor een mens',
  serviceTask: 'automatische stap',
  scriptTask: 'automatische stap',
  sendTask: 'bericht sturen',
  receiveTask: 'wachten op bericht',
  businessRuleTask: 'beslistabel',
  callActivity: 'ander proces',
  subProcess: 'groep van stappen',
  multiInstanceBody: 'groep die zich herhaalt',
  exclusiveGateway: 'keuze',
  inclusiveGateway: 'keuze uit meer',
  parallelGateway: 'splitsen of samenkomen',
  eventBasedGateway: 'wachten op wat het eerst komt'
};

export const staat = (code) => STATEN[code] ?? code;

export function soort(code) {
  if (/timer/i.test(code)) {
    return 'klok';
  }
  if (/boundary/i.test(code)) {
    return 'gebeurtenis bij een stap';
  }
  if (/start(Event)?$/i.test(code) || /^start/i.test(code)) {
    return 'begin';
  }
  if (/endEvent$/i.test(code)) {
    return 'einde';
  }
  return SOORTEN[code] ?? 'gebeurtenis';
}

const opties = { timeZone: 'Europe/Amsterdam', day: '2-digit', month: '2-digit', year: 'numeric' };
const dagvorm = new Intl.DateTimeFormat('nl-NL', opties);
const momentvorm = new Intl.DateTimeFormat('nl-NL', { ...opties, hour: '2-digit', minute: '2-digit' });
const getalvorm = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

export const dag = (iso) => (iso ? dagvorm.format(new Date(iso)) : '–');
export const moment = (iso) => (iso ? momentvorm.format(new Date(iso)).replace(',', '') : '–');
export const getal = (waarde) => getalvorm.format(waarde);
export const dagen = (aantal) => `${getal(aantal)} ${aantal === 1 ? 'dag' : 'dagen'}`;

const minuten = (begin, einde) => Math.max(0, Math.round((new Date(einde) - new Date(begin)) / 60000));

/** How long, in the two largest units that it has. */
export function inTijd(aantal) {
  const [d, u, m] = [Math.floor(aantal / 1440), Math.floor((aantal % 1440) / 60), aantal % 60];
  if (d > 0) {
    return u > 0 ? `${dagen(d)} ${u} uur` : dagen(d);
  }
  if (u > 0) {
    return m > 0 ? `${u} uur ${m} min` : `${u} uur`;
  }
  return m > 0 ? `${m} min` : 'minder dan een minuut';
}

export const duur = (begin, einde) => (einde ? inTijd(minuten(begin, einde)) : 'loopt nog');

/** What the finished ones took together. */
export function samen(stappen) {
  const klaar = stappen.filter(({ einde }) => einde !== null);
  return klaar.length === 0 ? 'loopt nog' : inTijd(klaar.reduce((som, { begin, einde }) => som + minuten(begin, einde), 0));
}
