/* Builds elements, and fetches what a page shows. Text goes in as text nodes only. */

export function el(naam, eigenschappen = {}, ...kinderen) {
  const element = document.createElement(naam);
  Object.entries(eigenschappen).forEach(([sleutel, waarde]) =>
    typeof waarde === 'function' ? element.addEventListener(sleutel, waarde) : element.setAttribute(sleutel, waarde)
  );
  element.append(...kinderen.flat());
  return element;
}

/** A table with a caption; the first cell of each row heads that row. A wide one scrolls by itself, with the keyboard too. */
export const tabel = (titel, koppen, rijen) =>
  el(
    'div',
    { class: 'routes-breed', tabindex: '0', role: 'region', 'aria-label': titel },
    el(
      'table',
      { class: 'table routes-tabel' },
      el('caption', {}, el('span', {}, titel)),
      el('thead', {}, el('tr', {}, koppen.map((kop) => el('th', { scope: 'col' }, kop)))),
      el(
        'tbody',
        {},
        rijen.map(([eerste, ...rest]) => el('tr', {}, el('th', { scope: 'row' }, eerste), rest.map((cel) => el('td', {}, cel))))
      )
    )
  );

/** Terms and what they hold; a pair without a value is left out. */
export const feiten = (...paren) =>
  el(
    'dl',
    { class: 'routes-feiten' },
    paren.filter(([, waarde]) => waarde !== null && waarde !== '').map(([naam, waarde]) => el('div', {}, el('dt', {}, naam), el('dd', {}, waarde)))
  );

export const deel = (titel, ...inhoud) => el('section', { class: 'routes-deel' }, el('h3', {}, titel), ...inhoud);

export const melding = (tekst) => el('p', { role: 'alert', class: 'routes-melding' }, tekst);

export const bezig = () => el('p', { role: 'status' }, 'Bezig met ophalen…');

/** Cockpit gives a plugin on a model no usable name of the engine; its own address has it. */
export const engine = () => window.location.pathname.split('/app/cockpit/')[1].split('/')[0];

/** Throws an error with a Dutch sentence for who reads the page. */
export async function haal(api, pad) {
  let antwoord;
  try {
    antwoord = await fetch(`${api.cockpitApi}/plugin/routes/${engine()}/${pad}`, {
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { Accept: 'application/json' }
    });
  } catch {
    throw new Error('Er is geen verbinding met Meldroute. Kijk of uw netwerk werkt en ververs de pagina.');
  }
  const inhoud = await antwoord.json().catch(() => ({}));
  if (!antwoord.ok) {
    throw new Error(inhoud.detail ?? 'De gegevens zijn niet opgehaald. Ververs de pagina. Blijft het misgaan? Bel de beheerder.');
  }
  return inhoud;
}
