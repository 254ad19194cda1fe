/* One route: its path on the model, who did what, and the same path in words. */
import { bezig, deel, el, feiten, haal, melding, tabel } from './bouw.js';
import { perElement } from './pad.js';
import { toonPad } from './tekening.js';
import { dag, duur, moment, samen, soort, staat } from './woorden.js';

const naam = ({ naam: eigen, element }) => eigen ?? element.replace('#multiInstanceBody', '');

const laat = ({ uiterlijk, teLaat, einde }) => {
  if (uiterlijk === null) {
    return 'geen uiterste datum';
  }
  return teLaat ? `te laat${einde === null ? ', en nog open' : ''}` : einde === null ? 'nog niet te laat' : 'op tijd';
};

/** What ended it: the end of the model that it came to last, or who stopped it. */
function waardoor({ route, stappen }) {
  if (route.einde === null) {
    const open = perElement(stappen.filter(({ einde, soort: type }) => einde === null && type !== 'subProcess')).map(([stap]) => naam(stap));
    return ['Staat nu bij', open.join(', ') || 'een automatische stap'];
  }
  const einden = stappen.filter(({ soort: type }) => /endEvent$/i.test(type)).map(naam);
  const laatste = einden[einden.length - 1];
  const afgebroken = perElement(stappen.filter(({ afgebroken: stop }) => stop)).map(([stap]) => naam(stap));
  if (route.staat === 'COMPLETED' && laatste) {
    return ['Geëindigd bij', laatste];
  }
  return ['Geëindigd door', `${staat(route.staat)}${afgebroken.length > 0 ? `, terwijl het stond bij: ${afgebroken.join(', ')}` : ''}`];
}

function taken({ taken: alle }) {
  return alle.length === 0
    ? el('p', {}, 'Deze route had geen taken voor mensen.')
    : tabel(
        'Taken, de oudste bovenaan',
        ['Stap', 'Wie', 'Begin', 'Einde', 'Duur', 'Uiterlijk', 'Op tijd?'],
        alle.map((taak) => [
          taak.naam,
          wie(taak),
          moment(taak.begin),
          taak.einde === null ? 'nog open' : taak.afgerond ? moment(taak.einde) : `${moment(taak.einde)}, vervallen zonder antwoord`,
          duur(taak.begin, taak.einde),
          dag(taak.uiterlijk),
          laat(taak)
        ])
      );
}

function wie({ behandelaar, afgerondDoor }) {
  if (afgerondDoor !== null && behandelaar !== null && afgerondDoor !== behandelaar) {
    return `${afgerondDoor} (taak van ${behandelaar})`;
  }
  return afgerondDoor ?? behandelaar ?? 'niemand';
}

function woorden({ stappen }, adres) {
  return tabel(
    'Elke stap, in de volgorde waarin de route er voor het eerst kwam',
    ['Stap', 'Soort', 'Keer', 'Eerste begin', 'Laatste einde', 'Duur samen', 'Bijzonder'],
    perElement(stappen).map((keren) => {
      const laatste = keren[keren.length - 1];
      const aangeroepen = keren.filter(({ aangeroepen: ander }) => ander !== null);
      const bijzonder = [
        keren.some(({ einde }) => einde === null) ? 'loopt nog' : '',
        keren.some(({ afgebroken }) => afgebroken) ? 'afgebroken' : ''
      ].filter(Boolean);
      return [
        naam(keren[0]),
        soort(keren[0].soort),
        String(keren.length),
        moment(keren[0].begin),
        moment(laatste.einde),
        samen(keren),
        el(
          'span',
          {},
          bijzonder.join(', '),
          aangeroepen.map(({ aangeroepen: ander }, plek) => [
            ' ',
            el('a', { href: adres(ander) }, aangeroepen.length > 1 ? `route ${plek + 1} bekijken` : 'route bekijken')
          ]).flat()
        )
      ];
    })
  );
}

/**
 * Shows a route in this node.
 *
 * @param adres gives the address of another route on this page
 */
export async function toonRoute(knoop, api, id, adres) {
  knoop.replaceChildren(bezig());
  try {
    const beeld = await haal(api, `route/${encodeURIComponent(id)}`);
    const { route } = beeld;
    const kop = el('h2', { tabindex: '-1' }, `${route.proces}${route.nummer ? ` – ${route.nummer}` : ''}`);
    const tekening = el('div', { class: 'routes-tekening' }, bezig());
    knoop.replaceChildren(
      kop,
      feiten(
        ['Staat', staat(route.staat)],
        waardoor(beeld),
        ['Begin', moment(route.begin)],
        ['Einde', route.einde === null ? null : moment(route.einde)],
        ['Duur', duur(route.begin, route.einde)],
        ['Versie van het proces', String(route.versie)]
      ),
      route.einde === null ? el('p', {}, el('a', { href: `#/process-instance/${route.id}/runtime` }, 'Deze lopende route openen in Cockpit')) : '',
      deel(
        'Het pad op de tekening',
        el(
          'p',
          {},
          'Een dikke lijn is waar de route langs ging, ‘2×’ hoe vaak, een dikke stippellijn waar zij nu staat. De pijlen zijn afgeleid uit de',
          ' stappen. Hetzelfde staat hieronder in woorden.'
        ),
        tekening
      ),
      deel('Wie deed wat', taken(beeld)),
      deel('Het pad in woorden', woorden(beeld, adres))
    );
    kop.focus();
    await toonPad(tekening, api, beeld).catch((fout) => tekening.replaceChildren(melding(fout.message)));
  } catch (fout) {
    knoop.replaceChildren(melding(fout.message));
  }
}
