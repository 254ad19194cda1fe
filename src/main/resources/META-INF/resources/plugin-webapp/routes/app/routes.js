/* The page on which a teamleider finds a route by its number, running or finished. What is shown stands in the address, so that it can be kept. */
import { bezig, el, haal, melding, tabel } from './bouw.js';
import { toonRoute } from './route.js';
import { duur, moment, staat } from './woorden.js';

const adres = (nummer, route) => `#/routes?${new URLSearchParams(route ? { nummer, route } : { nummer })}`;

/** Who searched hears what was found: the page is drawn anew, and the focus would be lost. */
let zocht = false;

const gevraagd = () => new URLSearchParams(window.location.hash.split('?')[1] ?? '');

/** Each route followed by those that it called, with how deep it lies. */
function alsBoom(routes) {
  const bekend = new Set(routes.map(({ id }) => id));
  const onder = (aanroeper, diepte) =>
    routes
      .filter((route) => (bekend.has(route.aanroeper) ? route.aanroeper : null) === aanroeper)
      .flatMap((route) => [{ route, diepte }, ...onder(route.id, diepte + 1)]);
  return onder(null, 0);
}

function lijst(routes, nummer, gekozen) {
  if (routes.length === 0) {
    return el(
      'p',
      { role: 'status' },
      `Geen routes gevonden over ‘${nummer}’ in uw regio. Kijk of het nummer klopt. Na de bewaartermijn is een route opgeruimd.`
    );
  }
  return el(
    'div',
    {},
    el('p', { role: 'status' }, routes.length === 200 ? 'De eerste 200 routes.' : `${routes.length} ${routes.length === 1 ? 'route' : 'routes'} gevonden.`),
    tabel(
      `Routes over ${nummer}; wat een route zelf begon staat eronder, met streepjes ervoor`,
      ['Proces', 'Nummer', 'Begin', 'Einde', 'Duur', 'Staat'],
      alsBoom(routes).map(({ route, diepte }) => [
        el(
          'span',
          { style: `padding-left: ${diepte}em` },
          '– '.repeat(diepte),
          el('a', { href: adres(nummer, route.id), ...(route.id === gekozen ? { 'aria-current': 'true' } : {}) }, route.proces)
        ),
        route.nummer ?? '–',
        moment(route.begin),
        moment(route.einde),
        duur(route.begin, route.einde),
        staat(route.staat)
      ])
    )
  );
}

/** Cockpit draws this page anew when its address changes. */
export function toonRoutes(knoop, { api }) {
  const nummer = gevraagd().get('nummer') ?? '';
  const gekozen = gevraagd().get('route');
  const veld = el('input', { id: 'routes-nummer', type: 'text', class: 'form-control', value: nummer, autocomplete: 'off', required: '' });
  const uit = el('div', {});
  const route = el('div', { class: 'routes-een' });
  const zoek = (gebeurtenis) => {
    gebeurtenis.preventDefault();
    zocht = true;
    const nieuw = adres(veld.value.trim());
    if (window.location.hash === nieuw) {
      toonRoutes(knoop, { api });
    } else {
      window.location.hash = nieuw;
    }
  };
  knoop.replaceChildren(
    el(
      'div',
      { class: 'routes' },
      el('h1', {}, 'Routes zoeken'),
      el(
        'form',
        { role: 'search', class: 'routes-zoek', submit: zoek },
        el('label', { for: 'routes-nummer' }, 'Nummer van de melding (M…) of het advies (A…)'),
        el('div', {}, veld, el('button', { type: 'submit', class: 'btn btn-primary' }, 'Zoeken'))
      ),
      uit,
      route
    )
  );
  toonGevonden(api, uit, nummer, gekozen);
  if (gekozen) {
    toonRoute(route, api, gekozen, (ander) => adres(nummer, ander));
  }
}

async function toonGevonden(api, uit, nummer, gekozen) {
  try {
    if (nummer) {
      uit.replaceChildren(bezig());
      uit.replaceChildren(lijst(await haal(api, `zoek?nummer=${encodeURIComponent(nummer)}`), nummer, gekozen));
    } else {
      // Who may not see routes hears so before typing a number.
      await haal(api, 'zoek');
    }
  } catch (fout) {
    uit.replaceChildren(melding(fout.message));
  }
  if (zocht && nummer) {
    zocht = false;
    uit.tabIndex = -1;
    uit.focus();
  }
}
