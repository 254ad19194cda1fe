/* Asks the server. Who chooses quickly gets the answers in any order: of each kind only the newest may show. */

export const adres = (api, pad, vraag) => `${api.cockpitApi}/plugin/sturing/${api.engine}/${pad}?${new URLSearchParams(vraag)}`;

export class Nieuwste {
  constructor(api) {
    this.api = api;
  }

  staak() {
    this.bezig?.abort();
  }

  /** Gives null when a newer question was asked meanwhile. */
  async haal(pad, vraag) {
    this.staak();
    const { signal } = (this.bezig = new AbortController());
    try {
      const antwoord = await fetch(adres(this.api, pad, vraag), {
        cache: 'no-store',
        credentials: 'same-origin',
        headers: { Accept: 'application/json' },
        signal
      });
      const inhoud = await antwoord.json().catch(() => ({}));
      if (signal.aborted) {
        return null;
      }
      if (!antwoord.ok) {
        throw new Error(inhoud.detail ?? 'De cijfers zijn niet opgehaald. Ververs de pagina.');
      }
      return inhoud;
    } catch (fout) {
      if (signal.aborted) {
        return null;
      }
      throw fout instanceof TypeError ? new Error('Er is geen verbinding. Probeer het over een minuut opnieuw.') : fout;
    }
  }
}
