/* The work of a team: a teamleider sees its open tasks and gives several at once. */
import { roepAan } from './api.js';
import { el, knop, nieuwId, richt } from './bouw.js';
import { dag } from './datum.js';
import { formulier, keuzelijst, rij, vinkje } from './formulier.js';
import { aanWie, bijWijziging, collegakeuzes, geef, meldWijziging, taken as tel, waarom } from './geven.js';
import { leeftijd } from './kaart.js';
import { vernieuw } from './verdelen.js';
import { haalEerst, venster } from './werk.js';

const KOPPEN = ['Taak', 'Nummer', 'Gemeente', 'Regio', 'Sinds', 'Uiterlijk', 'Bij'];

class Werkverdeling {
  constructor(api) {
    this.api = api;
    this.gegeven = 0;
    this.gekozen = new Set();
    this.telling = el('p', { role: 'status' });
    this.uitkomst = el('div', { 'aria-live': 'polite' });
    // Wider than a narrow screen: it scrolls by itself, with the keyboard too.
    this.lijst = el('div', { class: 'dossier-tabel', tabindex: '0', role: 'region', 'aria-label': 'Open taken' });
    this.formulierplek = el('div', { class: 'werk-geven' });
  }

  async open(bij) {
    await this.haal({ bij });
    this.stap = this.filter('stap', 'Stap', this.stappen(), 'Alle stappen');
    this.bij = this.filter('bij', 'Bij wie', this.wie(), 'Iedereen');
    this.laat = vinkje('teLaat', 'Alleen te laat');
    this.bij.querySelector('select').value = bij;
    this.laat.addEventListener('change', () => this.ververs());
    this.toonForm();
    this.toonLijst();
    this.dialoog = venster(
      'Werk verdelen',
      el('p', {}, 'Alle open taken van uw regio’s. Wat het eerst af moet, staat bovenaan. Kies taken en geef ze aan een collega.'),
      rij(this.stap, this.bij, this.laat),
      this.uitkomst,
      el('div', { class: 'werk-verdeling' }, el('div', {}, this.telling, this.lijst), this.formulierplek),
      knop('Sluiten', 'default', () => this.dialoog.close())
    );
    this.dialoog.classList.add('dossier-breed');
    this.dialoog.addEventListener('close', () => {
      if (this.gegeven) {
        meldWijziging();
        vernieuw();
      }
    });
    richt(this.bij.querySelector('select'));
  }

  async haal({ stap = '', bij = '', teLaat = false }) {
    const vraag = String(new URLSearchParams({ stap, bij, teLaat }));
    this.gevraagd = vraag;
    const beeld = await roepAan(this.api, 'GET', 'team', `/taken?${vraag}`);
    // Who chooses quickly gets the answers in any order.
    if (vraag === this.gevraagd) {
      this.beeld = beeld;
      this.gekozen.clear();
    }
  }

  filter(naam, label, keuzes, leeg) {
    const veld = keuzelijst(naam, label, keuzes, { leeg });
    veld.addEventListener('change', () => this.ververs());
    return veld;
  }

  stappen() {
    return this.beeld.stappen.map(({ id, naam, aantal }) => ({ code: id, tekst: `${naam} (${aantal})` }));
  }

  wie() {
    return [
      { code: 'niemand', tekst: 'Nog niemand' },
      { code: 'afwezigen', tekst: `Bij afwezigen (${this.beeld.bijAfwezigen})` },
      ...collegakeuzes(this.beeld.collegas, true).map(({ code, tekst }) => ({ code: `collega:${code}`, tekst }))
    ];
  }

  async ververs() {
    const waarde = (veld) => veld.querySelector('select').value;
    try {
      await this.haal({
        stap: waarde(this.stap), bij: waarde(this.bij), teLaat: this.laat.querySelector('input').checked
      });
      this.toonLijst();
      this.kies();
    } catch (probleem) {
      this.telling.textContent = `${probleem.title}. ${probleem.detail}`;
    }
  }

  /** The numbers in the choices follow what was given. */
  hernoem(veld, keuzes) {
    const opties = [...veld.querySelectorAll('option')];
    keuzes.forEach(({ code, tekst }) => {
      const optie = opties.find(({ value }) => value === code);
      if (optie) {
        optie.textContent = tekst;
      }
    });
  }

  toonLijst() {
    const { taken, aantal } = this.beeld;
    this.telling.textContent =
      aantal > taken.length ? `${tel(aantal)}. U ziet de eerste ${taken.length}: kies een stap of een collega om de rest te zien.` : `${tel(aantal)} in deze lijst.`;
    const regels = taken.map((taak) => this.regel(taak));
    this.vinkjes = regels.map((regel) => regel.querySelector('input'));
    this.lijst.replaceChildren(
      taken.length === 0
        ? el('p', {}, 'Er staat niets in deze lijst.')
        : el(
            'table',
            { class: 'table werk-tabel' },
            el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, this.alles(), this.direct()), KOPPEN.map((kop) => el('th', { scope: 'col' }, kop)))),
            el('tbody', {}, regels)
          )
    );
  }

  alles() {
    this.alle = el('input', {
      type: 'checkbox',
      'aria-label': 'Alle taken in deze lijst kiezen',
      change: () => {
        this.vinkjes.forEach((vinkje) => {
          vinkje.checked = this.alle.checked;
        });
        this.kies();
      }
    });
    return this.alle;
  }

  /** Past all boxes, for who goes with the keyboard. */
  direct() {
    const verder = knop('Direct naar ‘Aan wie?’', 'default', () => richt(this.formulierplek.querySelector('select')));
    verder.classList.add('werk-direct');
    return verder;
  }

  regel({ id, stap, nummer, gemeente, regio, sinds, uiterlijk, teLaat, behandelaarNaam }) {
    const naam = nieuwId('taak');
    const invoer = el('input', { type: 'checkbox', value: id, 'aria-labelledby': naam, change: () => this.kies() });
    return el(
      'tr',
      {},
      el('td', {}, invoer),
      el('th', { scope: 'row', id: naam }, stap, el('span', { class: 'sr-only' }, ` ${nummer ?? ''}`)),
      el('td', { class: 'werk-nummer' }, nummer ?? '–'),
      [gemeente ?? '–', regio, `${dag(sinds)} (${leeftijd(sinds)})`].map((tekst) => el('td', {}, tekst)),
      el('td', {}, el('span', { class: 'werk-nummer' }, uiterlijk ? dag(uiterlijk) : '–'), ' ', teLaat && el('span', { class: 'dossier-merk dossier-gevaar' }, 'te laat')),
      el('td', {}, behandelaarNaam ?? 'nog niemand')
    );
  }

  kies() {
    this.gekozen = new Set(this.vinkjes.filter(({ checked }) => checked).map(({ value }) => value));
    if (this.alle) {
      this.alle.checked = this.vinkjes.length > 0 && this.gekozen.size === this.vinkjes.length;
      this.alle.indeterminate = this.gekozen.size > 0 && !this.alle.checked;
    }
    this.aantal.textContent = this.gekozen.size ? `U koos ${tel(this.gekozen.size)}.` : 'Kies eerst taken in de lijst.';
    this.reden.hidden = !this.metReden();
  }

  metReden() {
    return this.beeld.taken.some(({ id, behandelaar }) => behandelaar && this.gekozen.has(id));
  }

  toonForm() {
    this.aantal = el('p', { role: 'status' }, 'Kies eerst taken in de lijst.');
    this.reden = waarom();
    this.reden.hidden = true;
    this.formulierplek.replaceChildren(
      formulier({
        titel: 'Gekozen taken geven',
        opslaan: 'Taken geven',
        inhoud: el('div', {}, this.aantal, aanWie(this.beeld.collegas, 'Aan wie?', 'Mag een collega een taak niet doen? Dan leest u dat bij die taak.', true), this.reden),
        bewaar: (form) => this.geef(form)
      })
    );
  }

  async geef({ elements }) {
    if (this.gekozen.size === 0) {
      throw { title: 'Er is nog niets gegeven', detail: 'Kies eerst taken in de lijst.' };
    }
    const gevraagd = this.gekozen.size;
    const { gegeven, geweigerd } = await geef(this.api, [...this.gekozen], elements, this.metReden());
    this.gegeven += gegeven;
    await this.ververs();
    this.hernoem(this.stap, this.stappen());
    this.hernoem(this.bij, this.wie());
    this.toonForm();
    this.kies();
    const tekst = el('p', {}, geweigerd.length ? `${gegeven} van de ${tel(gevraagd)} gegeven. Deze niet:` : `${tel(gegeven)} gegeven.`);
    this.uitkomst.className = geweigerd.length ? 'dossier-let-op werk-uitkomst' : 'dossier-bericht';
    this.uitkomst.replaceChildren(
      tekst,
      ...(geweigerd.length
        ? [el('ul', {}, geweigerd.map(({ stap, nummer, waarom }) => el('li', {}, `${[stap, nummer].filter(Boolean).join(', ') || 'Een taak'}: ${waarom}`)))]
        : [])
    );
    richt(tekst);
  }
}

/** In the header, for who distributes work; says how many tasks are with colleagues who are away, also after that has changed. */
export function toonWerklink(plek, api) {
  const toon = async () => {
    const { verdelen, bijAfwezigen } = await roepAan(api, 'GET', 'team', '/mag').catch(() => ({}));
    const open = haalEerst(() => new Werkverdeling(api).open(bijAfwezigen ? 'afwezigen' : ''));
    plek.replaceChildren(
      ...(verdelen ? [el('a', { href: '', click: open }, `Werk verdelen${bijAfwezigen ? ` (${bijAfwezigen} bij afwezigen)` : ''}`)] : [])
    );
  };
  bijWijziging(toon);
  return toon();
}
