/* The calls of our parts of Tasklist. A refusal comes out as a Probleem with words that the user can act on. */

export class Probleem extends Error {
  constructor({ status = 0, title, detail, fouten = [] }) {
    super(title);
    Object.assign(this, { status, title, detail, fouten });
  }
}

const ZONDER_VERBINDING = {
  title: 'Geen verbinding',
  detail: 'De server is niet bereikt. Er is niets opgeslagen. Controleer uw verbinding en probeer het opnieuw.'
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
    title: 'Te veel tekst',
    detail: 'Er is niets opgeslagen. Maak de tekst korter.'
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
  const antwoord = await fetch(adres, {
    method: methode,
    cache: 'no-store',
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json, application/problem+json',
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': api.CSRFToken
    },
    body: inhoud === undefined ? undefined : JSON.stringify(inhoud)
  }).catch(() => {
    throw new Probleem(ZONDER_VERBINDING);
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

  return {
    lees: () => roep('GET', ''),
    berichtadres: (id) =>
      `${api.tasklistApi}/plugin/dossier/${api.engine}/taak/${encodeURIComponent(taakId)}/berichten/${id}`,
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
    /** Where something that came with a mail can be saved from. */
    mailadres: (stuk) => `${api.tasklistApi}/plugin/dossier/${api.engine}/taak/${encodeURIComponent(taakId)}/mail/${stuk}`,
    /** `soort` is contact, gesprek, veiligheidsplan or correctie. */
    legStukVast: (soort, stuk) => roep('POST', `/stukken/${soort}`, stuk),
    meldAcuutGevaar: () => roep('POST', '/acuut-gevaar'),
    /** After logging in again the page has another token. */
    vernieuw: (nieuw) => {
      api = nieuw;
    }
  };
}
