/* The calls for half-filled forms. A refusal comes out as NietBewaard with words that the user can act on. */
const basis = (naam) => document.querySelector('base').getAttribute(naam);
const adres = ({ soort, id }) => `${basis('tasklist-api')}plugin/concept/default/${soort}/${encodeURIComponent(id)}`;
const token = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';

export class NietBewaard extends Error {
  constructor(woorden, { uitgelogd = false, definitief = false } = {}) {
    super(woorden);
    Object.assign(this, { uitgelogd, definitief });
  }
}

const ZONDER_VERBINDING =
  'Uw concept is nog niet bewaard: de server is niet te bereiken. Laat deze pagina open. Wat u typte, blijft staan en wordt later bewaard.';
const UITGELOGD =
  'Uw concept is nog niet bewaard: u bent niet meer ingelogd. Log hier opnieuw in. Wat u typte, komt dan terug.';

/** The login name; null when nobody is logged in. */
export async function wieIsIngelogd() {
  const antwoord = await fetch(`${basis('admin-api')}auth/user/default`, { cache: 'no-store' });
  return antwoord.ok ? (await antwoord.json()).userId : null;
}

/* A browser takes no more than this along for a page that closes. */
const MEEST_BIJ_SLUITEN = 60000;

async function roep(methode, plek, inhoud, paginaSluit = false) {
  const tekst = inhoud && JSON.stringify(inhoud);
  const antwoord = await fetch(adres(plek), {
    method: methode,
    cache: 'no-store',
    keepalive: paginaSluit && tekst.length < MEEST_BIJ_SLUITEN,
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: tekst
  }).catch(() => {
    throw new NietBewaard(ZONDER_VERBINDING);
  });
  if (antwoord.ok) {
    return antwoord.status === 204 ? null : antwoord.json();
  }
  const { status } = antwoord;
  const { detail } = await antwoord.json().catch(() => ({}));
  // Without a session its token is refused first.
  if (status === 401 || (status === 403 && (await wieIsIngelogd().catch(() => null)) === null)) {
    throw new NietBewaard(UITGELOGD, { uitgelogd: true });
  }
  if (status < 500) {
    throw new NietBewaard(`Uw concept is niet bewaard. ${detail ?? 'Ververs de pagina en log opnieuw in.'}`, { definitief: true });
  }
  throw new NietBewaard(ZONDER_VERBINDING);
}

/** What was kept: { velden, bewaardOp }, or null. */
export const haal = (plek) => roep('GET', plek);

/** The moment of keeping. A page that closes may still send what fits in a last message. */
export async function bewaar(plek, gebruiker, velden, paginaSluit) {
  const { bewaardOp } = await roep('PUT', plek, { gebruiker, velden }, paginaSluit);
  return new Date(bewaardOp);
}

export const gooiWeg = (plek) => roep('DELETE', plek);
