/* The key figures per quarter and gemeente; the file to give away has no figure by which a family could be found. */
import { deel, el, tabel } from './bouw.js';
import { keuze } from './filter.js';
import { adres, Nieuwste } from './haal.js';

const GROEPEN = [
  ['Adviezen en meldingen', ['adviezen', 'meldingen', 'hermeldingen']],
  ['Betrokkenen', ['betrokkenen']],
  ['Aard van het geweld', ['aard']],
  ['Wie meldde', ['melders']],
  ['Vervolg', ['vervolg']]
];
const PER_GEMEENTE = [
  ['Adviezen', 'adviezen', ''],
  ['Meldingen', 'meldingen', ''],
  ['Hermeldingen', 'hermeldingen', ''],
  ['Kinderen', 'betrokkenen', 'kind'],
  ['Volwassenen', 'betrokkenen', 'volwassen']
];

const som = (cijfers) => cijfers.reduce((totaal, { aantal }) => totaal + aantal, 0);
const naam = ({ jaar, kwartaal }) => `${jaar}, kwartaal ${kwartaal}`;
const uniek = (lijst) => [...new Set(lijst)];

const dag = (jaar, maand, dagVanMaand) => new Date(Date.UTC(jaar, maand, dagVanMaand)).toISOString().slice(0, 10);

/** The days of a quarter that lie in the chosen period. */
function dagen({ jaar, kwartaal }, { van, tot }) {
  const begin = dag(jaar, 3 * kwartaal - 3, 1);
  const einde = dag(jaar, 3 * kwartaal, 0);
  return { van: begin < van ? van : begin, tot: einde > tot ? tot : einde };
}

export class Kerncijfers {
  constructor(api, zaken) {
    this.api = api;
    this.zaken = zaken;
    this.vraag = new Nieuwste(api);
    // Only this line is read out: all the tables at once would be too much.
    this.stand = el('p', { role: 'status' });
    this.uit = el('div');
    // Only for who asks for it: a year is much to count.
    this.open = el('details', { toggle: () => this.toon() }, el('summary', {}, 'Kerncijfers over de gekozen periode tonen'), this.stand, this.uit);
  }

  /** Stays open when the figures of another choice come in. */
  deel(beeld) {
    this.beeld = beeld;
    this.toon();
    return deel('Kerncijfers', this.open);
  }

  async toon() {
    if (!this.open.open) {
      return;
    }
    // The old figures would seem to be those of the new choice.
    this.uit.replaceChildren();
    this.stand.textContent = 'Bezig met ophalen…';
    try {
      const antwoord = await this.vraag.haal('kerncijfers', keuze);
      if (antwoord !== null) {
        this.stand.textContent = 'De kerncijfers staan hieronder.';
        this.uit.replaceChildren(...this.tabellen(antwoord.cijfers), this.bestanden(antwoord.naarBuiten));
      }
    } catch (fout) {
      this.stand.textContent = '';
      this.uit.replaceChildren(el('p', { role: 'alert' }, fout.message));
    }
  }

  tabellen(cijfers) {
    if (cijfers.length === 0) {
      return [el('p', {}, 'Er zijn geen cijfers over deze periode.')];
    }
    const kwartalen = uniek(cijfers.map(naam))
      .sort()
      .map((welk) => cijfers.find((cijfer) => naam(cijfer) === welk));
    return [
      ...GROEPEN.map(([titel, groepen]) => this.groep(titel, groepen, cijfers, kwartalen)),
      keuze.gemeente ? '' : this.perGemeente(cijfers)
    ];
  }

  groep(titel, groepen, cijfers, kwartalen) {
    const soorten = groepen.flatMap((groep) =>
      uniek(cijfers.filter((cijfer) => cijfer.groep === groep).map(({ code }) => code))
        .sort()
        .map((code) => cijfers.filter((cijfer) => cijfer.groep === groep && cijfer.code === code))
    );
    return tabel(
      titel,
      ['Wat', ...kwartalen.map(naam), 'Samen'],
      soorten.map((soort) => [
        soort[0].naam,
        ...kwartalen.map((kwartaal) => this.getal(soort, soort.filter((cijfer) => naam(cijfer) === naam(kwartaal)), naam(kwartaal), dagen(kwartaal, this.beeld))),
        this.getal(soort, soort, 'hele periode', {})
      ]),
      `${titel}: niets.`
    );
  }

  perGemeente(cijfers) {
    return tabel(
      'Per gemeente',
      ['Gemeente', ...PER_GEMEENTE.map(([kop]) => kop)],
      uniek(cijfers.map(({ gemeente }) => gemeente))
        .sort()
        .map((gemeente) => [
          gemeente,
          ...PER_GEMEENTE.map(([, groep, code]) => {
            const soort = cijfers.filter((cijfer) => cijfer.groep === groep && cijfer.code === code);
            return this.getal(soort, soort.filter((cijfer) => cijfer.gemeente === gemeente), gemeente, { gemeente });
          })
        ]),
      ''
    );
  }

  getal(soort, deelVan, waar, anders) {
    return deelVan.length === 0 ? '0' : this.zaken.telling(`kerncijfer:${soort[0].groep}:${soort[0].code}`, som(deelVan), `${soort[0].naam}, ${waar}`, anders);
  }

  bestanden(naarBuiten) {
    const bestand = (buiten) => adres(this.api, 'kerncijfers/csv', { ...keuze, naarBuiten: buiten });
    return el(
      'div',
      {},
      naarBuiten.length === 0
        ? el('p', {}, 'Er is geen bestand om door te geven: dat gaat over hele kwartalen die voorbij zijn. Kies een langere periode.')
        : el(
            'p',
            {},
            el('a', { href: bestand(true) }, 'Bestand om door te geven (csv)'),
            `: over ${naarBuiten.map(naam).join('; ')}. Afgerond op vijf; een punt betekent nul tot en met vier.`
          ),
      el('p', {}, el('a', { href: bestand(false) }, 'Bestand voor binnen de organisatie (csv)'), ': de precieze aantallen over de gekozen periode.')
    );
  }
}
