/* Who is away: everybody for itself, a teamleider for the colleagues of its regions. Days only, never why. */
import { roepAan } from './api.js';
import { el, knop, richt } from './bouw.js';
import { kalenderdag } from './datum.js';
import { meldWijziging } from './geven.js';
import { formulier, keuzelijst, rij, tekstveld } from './formulier.js';
import { haalEerst, venster } from './werk.js';

class Afwezigheid {
  constructor(api) {
    this.api = api;
    this.bericht = el('div', { class: 'dossier-bericht', role: 'status' });
    this.lijst = el('div');
    this.plek = el('div');
  }

  async open() {
    this.overzicht = await this.roep('GET', '');
    this.toonLijst();
    this.toonForm();
    this.dialoog = venster(
      'Afwezigheid',
      el('p', {}, 'Wie afwezig is, krijgt geen taken. Open taken gaan niet vanzelf naar een ander: de teamleider verdeelt ze. De reden wordt niet bewaard.'),
      this.bericht,
      this.lijst,
      this.plek,
      knop('Sluiten', 'default', () => this.dialoog.close())
    );
    richt(this.plek.querySelector('select, input'));
  }

  roep(methode, pad, inhoud) {
    return roepAan(this.api, methode, 'team', `/afwezigheid${pad}`, inhoud);
  }

  toonLijst() {
    const { regels } = this.overzicht;
    this.lijst.replaceChildren(
      regels.length === 0
        ? el('p', {}, 'Er staat geen afwezigheid.')
        : el('ul', { class: 'dossier-lijst' }, regels.map((regel) => this.regel(regel)))
    );
  }

  regel({ id, naam, van, totEnMet }) {
    const tekst = `${naam}: ${kalenderdag(van)} tot en met ${kalenderdag(totEnMet)}`;
    const einde = knop('Beëindigen', 'default', () => this.doe(() => this.roep('POST', `/${id}/beeindigen`), 'De afwezigheid is beëindigd.'));
    einde.setAttribute('aria-label', `Afwezigheid beëindigen van ${tekst}`);
    return el('li', { class: 'dossier-regel' }, tekst, einde);
  }

  async doe(werk, tekst) {
    try {
      this.overzicht = await werk();
      this.toonLijst();
      meldWijziging();
      this.bericht.textContent = tekst;
    } catch (probleem) {
      this.bericht.textContent = `${probleem.title}. ${[probleem.detail, ...(probleem.fouten ?? []).map(({ melding }) => melding)].join(' ')}`;
    }
    richt(this.bericht);
  }

  toonForm() {
    const { collegas, zelf } = this.overzicht;
    const hint = 'Zoals 09-12-2026.';
    this.plek.replaceChildren(
      formulier({
        titel: 'Afwezigheid toevoegen',
        opslaan: 'Toevoegen',
        inhoud: el(
          'div',
          {},
          keuzelijst('wie', 'Wie?', collegas.map(({ id, naam }) => ({ code: id, tekst: id === zelf ? `Ik: ${naam}` : naam })), {
            waarde: collegas.length === 1 ? zelf : ''
          }),
          rij(
            tekstveld('van', 'Eerste dag', { hint, maxlength: '10', inputmode: 'numeric' }),
            tekstveld('totEnMet', 'Laatste dag', { hint, maxlength: '10', inputmode: 'numeric' })
          )
        ),
        bewaar: async ({ elements: { wie, van, totEnMet } }) => {
          const nieuw = await this.roep('POST', '', { wie: wie.value, van: van.value, totEnMet: totEnMet.value });
          this.toonFormNa(nieuw);
        }
      })
    );
  }

  toonFormNa(overzicht) {
    this.overzicht = overzicht;
    meldWijziging();
    this.toonLijst();
    this.toonForm();
    this.bericht.textContent = 'De afwezigheid is toegevoegd.';
    richt(this.bericht);
  }
}

export async function toonAfwezigheidlink(plek, api) {
  const { afwezigheid } = await roepAan(api, 'GET', 'team', '/mag').catch(() => ({}));
  if (afwezigheid) {
    plek.append(el('a', { href: '', click: haalEerst(() => new Afwezigheid(api).open()) }, 'Afwezigheid'));
  }
}
