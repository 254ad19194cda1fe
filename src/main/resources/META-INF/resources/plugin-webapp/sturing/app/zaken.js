/* The cases behind a number, shown in the part of the page where the number stands. */
import { el, tabel } from './bouw.js';
import { keuze } from './filter.js';
import { Nieuwste } from './haal.js';
import { dag } from './woorden.js';

const HOOGSTENS = 200;
/** What runs is opened in Cockpit, where it can be mended; what has ended is found on the page of routes. */
const waarheen = ({ proces, nummer }) =>
  proces ? `#/process-instance/${proces}/runtime` : `#/routes?nummer=${encodeURIComponent(nummer)}`;
const NUMMER = ['Nummer', (zaak) => el('a', { href: waarheen(zaak) }, zaak.nummer || 'Proces openen')];
const GEMEENTE = ['Gemeente', (zaak) => zaak.gemeente ?? '–'];
const tekst = (kop) => [kop, (zaak) => zaak.stap ?? '–'];
const sinds = (kop) => [kop, (zaak) => dag(zaak.sinds)];
const uiterlijk = (kop) => [kop, (zaak) => (zaak.uiterlijk ? dag(zaak.uiterlijk) : '–')];
const BEHANDELAAR = ['Behandelaar', (zaak) => zaak.behandelaar ?? 'nog niemand'];

const SOORTEN = {
  wachtend: ['wie het langst wacht bovenaan', [NUMMER, GEMEENTE, tekst('Veiligheid'), sinds('Wacht sinds'), BEHANDELAAR]],
  termijn: ['wat het langst duurde bovenaan', [NUMMER, GEMEENTE, sinds('Begin'), uiterlijk('Klaar'), tekst('Duur')]],
  wachttijd: ['wat het langst duurde bovenaan', [NUMMER, GEMEENTE, sinds('Melding'), uiterlijk('Onderzoek begon'), tekst('Duur')]],
  monitoring: ['het eerste moment bovenaan', [NUMMER, GEMEENTE, tekst('Stand'), uiterlijk('Moment'), BEHANDELAAR]],
  incident: ['het oudste bovenaan; open een nummer om het te herstellen', [NUMMER, GEMEENTE, tekst('Proces'), sinds('Staat stil sinds')]],
  kerncijfer: ['het eerst binnengekomen bovenaan', [NUMMER, GEMEENTE, sinds('Binnengekomen'), tekst('Telt')]]
};
const TAKEN = ['wat het eerst af moet bovenaan', [NUMMER, GEMEENTE, tekst('Stap'), sinds('Sinds'), uiterlijk('Uiterlijk'), BEHANDELAAR]];

export class Zaken {
  constructor(api) {
    this.vraag = new Nieuwste(api);
    this.knoop = el('div', { class: 'sturing-zaken' });
  }

  /**
   * A number that shows the cases it counts.
   *
   * @param kop what is counted: heading of the list, and the name of the button for who does not see where it stands
   * @param anders instead of the chosen filter: gemeente, or van and tot of the row
   * @param naam words behind the number, when it does not stand in a table
   */
  telling(lijst, aantal, kop, anders = {}, naam = '') {
    if (aantal === 0) {
      return el('span', { class: 'sturing-telling' }, el('strong', {}, '0'), naam && ` ${naam}`);
    }
    return el(
      'button',
      {
        type: 'button',
        class: 'btn btn-link sturing-telling',
        'aria-label': `${aantal} ${kop}`,
        click: ({ currentTarget }) => this.toon(currentTarget, lijst, kop, anders)
      },
      el('strong', {}, String(aantal)),
      naam && ` ${naam}`
    );
  }

  async toon(knop, lijst, kop, anders) {
    const sluit = () => {
      this.knoop.replaceChildren();
      knop.focus();
    };
    this.knoop.replaceChildren(el('p', { role: 'status' }, 'Bezig met ophalen…'));
    knop.closest('section').append(this.knoop);
    const eigenPeriode = anders.van ? { periode: 'zelf' } : {};
    try {
      const zaken = await this.vraag.haal('zaken', { ...keuze, ...anders, ...eigenPeriode, lijst });
      if (zaken !== null) {
        this.teken(zaken, lijst, kop, sluit);
      }
    } catch (fout) {
      this.knoop.replaceChildren(el('p', { role: 'alert' }, fout.message));
    }
  }

  teken(zaken, lijst, kop, sluit) {
    const [volgorde, kolommen] = SOORTEN[lijst.split(':')[0]] ?? TAKEN;
    const titel = el('h3', { tabindex: '-1', class: 'sturing-kop' }, kop);
    this.knoop.replaceChildren(
      titel,
      tabel(
        `${zaken.length === HOOGSTENS ? `De eerste ${HOOGSTENS}` : `${zaken.length} ${zaken.length === 1 ? 'zaak' : 'zaken'}`}, ${volgorde}`,
        kolommen.map(([naam]) => naam),
        zaken.map((zaak) => kolommen.map(([, cel]) => cel(zaak))),
        'Er staat hier niets meer.'
      ),
      el('button', { type: 'button', class: 'btn btn-default', click: sluit }, 'Lijst sluiten')
    );
    titel.focus();
    this.knoop.scrollIntoView({ block: 'nearest' });
  }
}
