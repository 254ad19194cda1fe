/* The dashboard of the teamleider in Cockpit: what is late, what will be late, and where families wait. Text goes in as text nodes only. */

const WEKEN = (aantal) => `laatste ${aantal} weken`;

const NU = {
  acuut: 'Acuut, nog niemand bezig',
  'beoordeling-te-laat': 'Beoordeling te laat',
  'beoordeling-vandaag': 'Beoordeling vandaag uiterlijk',
  'beoordeling-morgen': 'Beoordeling morgen uiterlijk',
  'beoordeling-vrij': 'Beoordeling die nog niemand heeft',
  'overdracht-zonder-antwoord': 'Overdracht zonder antwoord',
  'te-laat': 'Taken te laat, van alle stappen',
  vrij: 'Taken die nog niemand heeft, van alle stappen'
};

// In time: nine of ten beoordelingen, eight of ten onderzoeken and V&V (the norms of the inspection).
const TERMIJNEN = {
  veiligheidsbeoordeling: { naam: 'Veiligheidsbeoordeling (5 werkdagen)', norm: 90 },
  onderzoek: { naam: 'Onderzoek (10 weken)', norm: 80 },
  'voorwaarden-en-vervolg': { naam: 'Voorwaarden en vervolg (10 weken)', norm: 80 }
};

const INCIDENTEN = {
  failedJob: ['Een automatische stap liep vast', 'Herstel de oorzaak en kies bij het proces ‘Opnieuw proberen’. Weet u de oorzaak niet? Bel de beheerder.'],
  failedExternalTask: ['Een externe taak liep vast', 'Bel de beheerder.'],
  berichtNietBezorgd: ['Een bericht is niet bezorgd', 'De bureaudienst heeft de taak ‘Bericht afhandelen’.']
};

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const dag = (iso) => new Intl.DateTimeFormat('nl-NL', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(new Date(iso));
const maand = (iso) => new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric' }).format(new Date(`${iso}T12:00:00`));
const moment = (iso) =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(new Date(iso));
const dagen = (aantal) => (aantal === null ? '–' : `${getal.format(aantal)} ${aantal === 1 ? 'dag' : 'dagen'}`);

function el(naam, eigenschappen = {}, ...kinderen) {
  const element = document.createElement(naam);
  Object.entries(eigenschappen).forEach(([sleutel, waarde]) =>
    typeof waarde === 'function' ? element.addEventListener(sleutel, waarde) : element.setAttribute(sleutel, waarde)
  );
  element.append(...kinderen.flat());
  return element;
}

const tabel = (titel, koppen, rijen, leeg) =>
  rijen.length === 0
    ? el('p', {}, leeg)
    : el(
        'table',
        { class: 'table sturing-tabel' },
        el('caption', {}, titel),
        el('thead', {}, el('tr', {}, koppen.map((kop) => el('th', { scope: 'col' }, kop)))),
        el(
          'tbody',
          {},
          rijen.map(([eerste, ...rest]) => el('tr', {}, el('th', { scope: 'row' }, eerste), rest.map((cel) => el('td', {}, cel))))
        )
      );

const deel = (titel, ...inhoud) => el('section', { class: 'sturing-deel' }, el('h3', {}, titel), ...inhoud);

async function haal(api, pad) {
  const antwoord = await fetch(`${api.cockpitApi}/plugin/sturing/${api.engine}/${pad}`, {
    cache: 'no-store',
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  });
  const inhoud = await antwoord.json().catch(() => ({}));
  if (!antwoord.ok) {
    throw new Error(inhoud.detail ?? 'De cijfers zijn niet opgehaald. Ververs de pagina.');
  }
  return inhoud;
}

/** A share with its norm: said in words, and drawn so that the line is seen without colour. */
function aandeel({ aantal, binnen }, norm) {
  if (aantal === 0) {
    return 'niets afgerond';
  }
  const deel = Math.round((100 * binnen) / aantal);
  return el(
    'div',
    {},
    `${binnen} van ${aantal} op tijd: ${deel} % (norm ${norm} %${deel < norm ? ', niet gehaald' : ''})`,
    el(
      'div',
      { class: 'sturing-balk', 'aria-hidden': 'true' },
      el('div', { class: 'sturing-balk-deel', style: `width: ${deel}%` }),
      el('div', { class: 'sturing-balk-norm', style: `left: ${norm}%` })
    )
  );
}

const KERNGROEPEN = {
  adviezen: 'Adviezen en meldingen',
  betrokkenen: 'Betrokkenen',
  aard: 'Aard van het geweld',
  melders: 'Wie meldde',
  vervolg: 'Vervolg'
};
const SAMEN = { meldingen: 'adviezen', hermeldingen: 'adviezen' };

/** One table per kind of figure; what has the same name is added up. */
function kerntabellen(cijfers) {
  if (cijfers.length === 0) {
    return [el('p', {}, 'Er zijn geen cijfers over deze periode.')];
  }
  return Object.entries(KERNGROEPEN).map(([groep, titel]) => {
    const som = new Map();
    cijfers
      .filter((cijfer) => (SAMEN[cijfer.groep] ?? cijfer.groep) === groep)
      .forEach(({ naam, aantal }) => som.set(naam, (som.get(naam) ?? 0) + aantal));
    return tabel(titel, ['Wat', 'Aantal'], [...som].map(([naam, aantal]) => [naam, String(aantal)]), `${titel}: niets.`);
  });
}

class Overzicht {
  constructor(knoop, api) {
    this.api = api;
    this.knoop = knoop;
    this.gemeente = '';
  }

  async toon() {
    try {
      const beeld = await haal(this.api, `beeld?gemeente=${encodeURIComponent(this.gemeente)}`);
      if (beeld.mag === false) {
        return;
      }
      this.knoop.replaceChildren(this.teken(beeld));
    } catch (fout) {
      this.knoop.replaceChildren(el('div', { class: 'sturing' }, el('p', { role: 'alert' }, fout.message)));
    }
  }

  teken(beeld) {
    this.zaken = el('div', { class: 'sturing-zaken', 'aria-live': 'polite' });
    return el(
      'div',
      { class: 'sturing' },
      this.kies(beeld),
      deel('Nu', el('ul', { class: 'sturing-nu' }, beeld.nu.map(({ lijst, aantal }) => el('li', {}, this.telling(lijst, aantal, NU[lijst]))))),
      this.zaken,
      this.wachtlijst(beeld),
      this.termijnen(beeld),
      this.werkvoorraad(beeld),
      this.monitoring(beeld),
      this.incidenten(beeld),
      this.kerncijfers()
    );
  }

  /** Per year and quarter; the file to give away has no figure by which a family could be found. */
  kerncijfers() {
    const nu = new Date().getFullYear();
    const jaar = el('input', { id: 'sturing-jaar', type: 'number', min: 2000, max: nu, value: nu, change: () => toon() });
    const kwartaal = el(
      'select',
      { id: 'sturing-kwartaal', change: () => toon() },
      el('option', { value: '' }, 'het hele jaar'),
      [1, 2, 3, 4].map((nummer) => el('option', { value: nummer }, `kwartaal ${nummer}`))
    );
    const uit = el('div', { 'aria-live': 'polite' });
    const adres = (naarBuiten) =>
      `${this.api.cockpitApi}/plugin/sturing/${this.api.engine}/kerncijfers/csv?jaar=${jaar.value}&naarBuiten=${naarBuiten}`;
    const toon = async () => {
      try {
        const alle = await haal(this.api, `kerncijfers?jaar=${encodeURIComponent(jaar.value)}`);
        uit.replaceChildren(
          ...kerntabellen(
            alle.filter(
              (cijfer) =>
                (!kwartaal.value || cijfer.kwartaal === Number(kwartaal.value)) && (!this.gemeente || cijfer.gemeente === this.gemeente)
            )
          ),
          el(
            'p',
            {},
            el('a', { href: adres(true) }, 'Bestand om door te geven (csv)'),
            ': afgerond op vijf, en een punt waar het er minder dan vijf zijn. ',
            el('a', { href: adres(false) }, 'Bestand voor binnen de organisatie (csv)'),
            ': de precieze aantallen.'
          )
        );
      } catch (fout) {
        uit.replaceChildren(el('p', { role: 'alert' }, fout.message));
      }
    };
    // Only for who asks for it: a year is much to count.
    const open = el(
      'details',
      { toggle: () => open.open && toon() },
      el('summary', {}, 'Cijfers van een jaar tonen'),
      el('p', {}, el('label', { for: 'sturing-jaar' }, 'Jaar '), jaar, ' ', el('label', { for: 'sturing-kwartaal' }, 'Periode '), kwartaal),
      uit
    );
    return deel('Kerncijfers', open);
  }

  kies(beeld) {
    const keuze = el(
      'select',
      { id: 'sturing-gemeente', change: ({ target }) => { this.gemeente = target.value; this.toon(); } },
      el('option', { value: '' }, 'Alle gemeenten'),
      beeld.gemeenten.map((naam) => el('option', { value: naam }, naam))
    );
    keuze.value = this.gemeente;
    return el(
      'p',
      {},
      el('label', { for: 'sturing-gemeente' }, 'Gemeente '),
      keuze,
      ` Stand van ${moment(beeld.op)}. `,
      el('button', { type: 'button', class: 'btn btn-link', click: () => this.toon() }, 'Verversen')
    );
  }

  /** A number that shows the cases it counts. */
  telling(lijst, aantal, naam, kop = naam) {
    if (aantal === 0) {
      return el('span', { class: 'sturing-telling' }, el('strong', {}, '0'), ` ${naam}`);
    }
    return el(
      'button',
      { type: 'button', class: 'btn btn-link sturing-telling', click: () => this.toonZaken(lijst, kop), 'aria-label': `${aantal} ${kop}` },
      el('strong', {}, String(aantal)),
      ` ${naam}`
    );
  }

  async toonZaken(lijst, naam) {
    this.zaken.replaceChildren(el('p', {}, 'Bezig met ophalen…'));
    try {
      const zaken = await haal(
        this.api,
        `zaken?lijst=${encodeURIComponent(lijst)}&gemeente=${encodeURIComponent(this.gemeente)}`
      );
      const kop = el('h4', { tabindex: '-1' }, naam);
      this.zaken.replaceChildren(
        kop,
        tabel(
          zaken.length === 200 ? 'De eerste 200, wat het eerst af moet bovenaan' : `${zaken.length} in totaal, wat het eerst af moet bovenaan`,
          ['Nummer', 'Gemeente', 'Stap', 'Sinds', 'Uiterlijk', 'Behandelaar'],
          zaken.map((zaak) => [
            zaak.proces ? el('a', { href: `#/process-instance/${zaak.proces}/runtime` }, zaak.nummer) : zaak.nummer,
            zaak.gemeente ?? '–',
            zaak.stap ?? '–',
            dag(zaak.sinds),
            zaak.uiterlijk ? dag(zaak.uiterlijk) : '–',
            zaak.behandelaar ?? 'nog niemand'
          ]),
          'Er staat hier niets meer.'
        ),
        el('button', { type: 'button', class: 'btn btn-default', click: () => this.zaken.replaceChildren() }, 'Lijst sluiten')
      );
      kop.focus();
    } catch (fout) {
      this.zaken.replaceChildren(el('p', { role: 'alert' }, fout.message));
    }
  }

  wachtlijst({ wachtend, onderzoekStart }) {
    return deel(
      'Gezinnen die wachten',
      el('p', {}, this.telling('wachtend', wachtend.aantal, 'wachten tot het onderzoek of de voorwaarden en het vervolg beginnen')),
      wachtend.aantal > 0
        ? el(
            'p',
            {},
            `Wie het langst wacht: ${dagen(wachtend.langsteDagen)}. Het langst zonder vraag of het veilig is: ${dagen(wachtend.langsteZonderCheck)}.`
          )
        : '',
      tabel(
        'Van melding tot begin van het onderzoek',
        ['Periode', 'Begonnen', 'Gemiddeld', 'Mediaan'],
        onderzoekStart.map(({ weken, aantal, gemiddeld, mediaan }) => [WEKEN(weken), String(aantal), dagen(gemiddeld), dagen(mediaan)]),
        ''
      )
    );
  }

  termijnen({ termijnen }) {
    return deel(
      'Op tijd',
      tabel(
        'Afgerond binnen de termijn',
        ['Termijn', 'Periode', 'Op tijd', 'Mediaan', '9 van de 10 binnen'],
        termijnen.map((stand) => {
          const { naam, norm } = TERMIJNEN[stand.termijn];
          return [naam, WEKEN(stand.weken), aandeel(stand, norm), dagen(stand.mediaan), dagen(stand.p90)];
        }),
        ''
      )
    );
  }

  werkvoorraad({ werkvoorraad }) {
    return deel(
      'Werkvoorraad',
      tabel(
        'Open taken per stap; de leeftijd telt vanaf het moment dat de taak er kwam',
        ['Stap', 'Proces', 'Open', 'Niet opgepakt', 'Te laat', 'Tot 1 week', '1–4 weken', '4–10 weken', 'Langer'],
        werkvoorraad.map((stap) => [
          stap.stap,
          stap.proces,
          this.telling(stap.lijst, stap.aantal, '', stap.stap),
          String(stap.vrij),
          String(stap.teLaat),
          String(stap.totWeek),
          String(stap.totVierWeken),
          String(stap.totTienWeken),
          String(stap.langer)
        ]),
        'Er zijn geen open taken.'
      )
    );
  }

  monitoring({ monitoring }) {
    return deel(
      'Monitoring',
      tabel(
        'Momenten die gepland staan; de eerste maand met wat al te laat is',
        ['Maand', 'Momenten'],
        monitoring.map(({ maand: eerste, aantal }) => [maand(eerste), String(aantal)]),
        ''
      )
    );
  }

  incidenten({ incidenten }) {
    return deel(
      'Incidenten',
      tabel(
        'Wat stilstaat tot iemand het herstelt, in alle gemeenten',
        ['Wat er is', 'Aantal', 'Wat u doet'],
        incidenten.map(({ soort, aantal }) => {
          const [wat, doe] = INCIDENTEN[soort] ?? [soort, 'Bel de beheerder.'];
          return [wat, String(aantal), doe];
        }),
        'Er staat niets stil.'
      )
    );
  }
}

export default {
  id: 'meldroute-sturing',
  pluginPoint: 'cockpit.dashboard',
  priority: 2000,
  render: (knoop, { api }) => new Overzicht(knoop, api).toon()
};
