/* The page as a whole. */
import { el } from './bouw.js';
import { herstel, keuze, tekenFilter } from './filter.js';
import { ruimOp } from './grafiek.js';
import { Nieuwste } from './haal.js';
import { Kerncijfers } from './kerncijfers.js';
import { monitoring } from './monitoring.js';
import { incidenten, nu } from './nu.js';
import { termijnen } from './termijnen.js';
import { voorraad } from './voorraad.js';
import { wachten } from './wachten.js';
import { moment } from './woorden.js';
import { Zaken } from './zaken.js';

export class Overzicht {
  constructor(knoop, api) {
    this.knoop = knoop;
    this.vraag = new Nieuwste(api);
    this.zaken = new Zaken(api);
    this.kerncijfers = new Kerncijfers(api, this.zaken);
    this.filter = el('div');
    this.stand = el('p', { role: 'status' });
    this.inhoud = el('div');
  }

  async toon() {
    this.stand.replaceChildren('Bezig met ophalen…');
    try {
      const beeld = await this.vraag.haal('beeld', keuze);
      if (beeld === null || beeld.mag === false) {
        return;
      }
      this.begin(beeld);
      this.teken({ ...beeld, vandaag: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(beeld.op)) });
    } catch (fout) {
      if (!this.filter.hasChildNodes() && !this.hersteld) {
        // Without fields to mend it, a choice that is refused would stay.
        this.hersteld = true;
        herstel();
        await this.toon();
        return;
      }
      this.begin(null);
      // The old figures would seem to be those of the new choice.
      ruimOp(this.inhoud);
      this.inhoud.replaceChildren();
      this.stand.replaceChildren(el('span', { role: 'alert' }, fout.message));
    }
  }

  /** Nothing goes on for a page that is gone. */
  sluit() {
    this.vraag.staak();
    ruimOp(this.inhoud);
  }

  /** Only now: who does not steer gets no empty frame. */
  begin(beeld) {
    if (!this.knoop.contains(this.inhoud)) {
      this.knoop.replaceChildren(el('div', { class: 'sturing' }, this.filter, this.stand, this.inhoud));
      // Cockpit puts its own parts first: who works with the keyboard would pass all of those.
      const vak = this.knoop.closest('.dashboard > .deprecate');
      vak?.parentElement.prepend(vak);
    }
    if (beeld !== null) {
      // Who chooses days of his own begins with those that he sees.
      Object.assign(keuze, { van: beeld.van, tot: beeld.tot });
    }
    if (beeld !== null && !this.filter.hasChildNodes()) {
      tekenFilter(this.filter, beeld, () => this.toon());
    }
  }

  teken(beeld) {
    ruimOp(this.inhoud);
    this.zaken.knoop.replaceChildren();
    this.inhoud.replaceChildren(
      nu(beeld, this.zaken),
      wachten(beeld, this.zaken),
      termijnen(beeld, this.zaken),
      voorraad(beeld, this.zaken),
      monitoring(beeld, this.zaken),
      incidenten(beeld, this.zaken),
      this.kerncijfers.deel(beeld)
    );
    this.stand.replaceChildren(`Stand van ${moment(beeld.op)}.`);
  }
}
