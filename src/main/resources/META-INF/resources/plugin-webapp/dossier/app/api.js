/* The calls of our parts of Tasklist. A refusal comes out as a Probleem with words that the user can act on. */

export class Probleem extends Error {
  constructor({ status = 0, title, detail, fouten = [] }) {
    super(title);
    Object.assign(this, { status, title, detail, fouten });
  }
}

const ZONDER_VERBINDING = {
  title: 'Geen verbinding',
  detail: 'De server is niet bereikt. Controleer uw verbinding en probeer het opnieuw.'
};

/* The answer may be lost after the work was done. */
const ONZEKER = {
  title: 'Geen verbinding',
  detail: 'Het is niet zeker of dit is opgeslagen. Controleer uw verbinding en probeer het opnieuw. Kijk daarna of het er één keer staat.'
};

const WOORDEN = {
  401: {
    title: 'U bent niet meer ingelogd',
    detail: 'Er is niets opgeslagen. Ververs de pagina en log opnieuw in.'
  },
  403: {
    title: 'U mag dit niet',
    detail: 'Ververs de pagina en probeer het opnieuw. Lukt het dan nog niet? Vraag uw teamleider.'
  },
  404: {
    title: 'Geen dossier bij deze taak',
    detail: 'Deze taak is al klaar of is niet voor u. Ververs uw takenlijst.'
  },
  413: {
    title: 'Te veel in één keer',
    detail: 'Er is niets opgeslagen. Maak de tekst korter of het bestand kleiner.'
  }
};

const ONVERWACHT = {
  title: 'Er ging iets mis',
  detail: 'Er is niets opgeslagen. Probeer het opnieuw. Blijft het misgaan? Bel de beheerder.'
};

async function probleemVan(antwoord) {
  const soort = antwoord.headers.get('Content-Type') ?? '';
  const inhoud = soort.includes('json') ? await antwoord.json().catch(() => ({})) : {};
  if (inhoud.message) {
    inhoud.detail = inhoud.message;
    delete inhoud.title;
  }
  const woorden = WOORDEN[antwoord.status] ?? ONVERWACHT;
  return new Probleem({ ...woorden, ...inhoud, status: antwoord.status });
}

async function stuur(api, methode, adres, inhoud) {
  return haal(api, methode, adres, inhoud === undefined ? undefined : JSON.stringify(inhoud));
}

async function haal(api, methode, adres, body, koppen = {}) {
  const antwoord = await fetch(adres, {
    method: methode,
    cache: 'no-store',
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json, application/problem+json',
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': api.CSRFToken,
      ...koppen
    },
    body
  }).catch(() => {
    throw new Probleem(methode === 'GET' ? ZONDER_VERBINDING : ONZEKER);
  });
  if (!antwoord.ok) {
    throw await probleemVan(antwoord);
  }
  return antwoord.status === 204 ? null : antwoord.json();
}

/** A call of one of our plugins. */
export const roepAan = (api, methode, plugin, pad, inhoud) =>
  stuur(api, methode, `${api.tasklistApi}/plugin/${plugin}/${api.engine}${pad}`, inhoud);

export function maakApi(tasklist, taakId) {
  let api = tasklist;
  const roep = (methode, pad, inhoud) =>
    roepAan(api, methode, 'dossier', `/taak/${encodeURIComponent(taakId)}${pad}`, inhoud);

  const adres = (pad) => `${api.tasklistApi}/plugin/dossier/${api.engine}/taak/${encodeURIComponent(taakId)}${pad}`;

  return {
    lees: () => roep('GET', ''),
    berichtadres: (id) => adres(`/berichten/${id}`),
    /** The page that shows the dossier by itself. */
    vensteradres: api.tasklistApi.replace(/\/api\/tasklist\/?$/, '/dossier'),
    /** Another melding of the same household. */
    leesEerder: (meldingnummer) => roep('GET', `/meldingen/${encodeURIComponent(meldingnummer)}`),
    documentadres: (id) => adres(`/documenten/${id}`),
    /** What is said of it goes in a header: not in the address, which logs keep. */
    voegDocumentToe: (gegevens, bestand) =>
      haal(api, 'POST', adres('/documenten'), bestand, {
        'Content-Type': 'application/octet-stream',
        'X-Document': encodeURIComponent(JSON.stringify(gegevens))
      }),
    wijzigDocument: (id, gegevens) => roep('PUT', `/documenten/${id}`, gegevens),
    haalDocumentWeg: (id, invoer) => roep('POST', `/documenten/${id}/weghalen`, invoer),
    zetDocumentTerug: (id) => roep('POST', `/documenten/${id}/terugzetten`),
    voegToe: (betrokkene) => roep('POST', '/betrokkenen', betrokkene),
    wijzig: (id, betrokkene) => roep('PUT', `/betrokkenen/${id}`, betrokkene),
    voegHuisgenootToe: (id) => roep('POST', `/betrokkenen/${id}/toevoegen`),
    haalUit: (id, reden) => roep('POST', `/betrokkenen/${id}/uithalen`, { reden }),
    zetTerug: (id) => roep('POST', `/betrokkenen/${id}/terugzetten`),
    leesMelder: (reden) => roep('POST', '/melder', { reden }),
    wijzigMelder: (melder) => roep('PUT', '/melder', melder),
    vergelijkHuishouden: (kandidaat) => roep('POST', '/huishouden/vergelijken', { kandidaat }),
    beslisHuishouden: (besluit) => roep('POST', '/huishouden', besluit),
    draaiHuishoudenTerug: (besluit, reden) => roep('POST', `/huishouden/${besluit}/terugdraaien`, { reden }),
    /** `soort` is contact, gesprek, veiligheidsplan or correctie. */
    legStukVast: (soort, stuk) => roep('POST', `/stukken/${soort}`, stuk),
    /** Where something that came with a mail can be saved from. */
    mailadres: (stuk) => adres(`/mail/${stuk}`),
    meldAcuutGevaar: () => roep('POST', '/acuut-gevaar'),
    /** After logging in again the page has another token. */
    vernieuw: (nieuw) => {
      api = nieuw;
    }
  };
}
