/* The dossier as a page of its own: the same parts as the tab, the same login, and the same calls. */
import { el, knop, richt } from './bouw.js';
import { toonDossier, vergeet } from './overzicht.js';

const inhoud = document.querySelector('main');
const kop = document.querySelector('h1');

/** What Tasklist gives to a tab, made from the place of this script: …/api/tasklist/plugin/dossier/static/app. */
const tasklist = {
  tasklistApi: new URL('../../../..', import.meta.url).pathname.replace(/\/$/, ''),
  engine: 'default',
  /** Another one after logging in again. */
  get CSRFToken() {
    return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  }
};

/** As long as a session lasts on the server. */
const LANG_STIL = 60 * 60 * 1000;

let sluit = () => {};
let stil = 0;
let lezer = null;

function meldLeeg(titel, uitleg, ...meer) {
  sluit();
  sluit = () => {};
  document.title = 'Dossier';
  kop.textContent = 'Dossier';
  const melding = el('div', { class: 'meldroute-dossier', role: 'alert', tabindex: '-1' }, el('h2', {}, titel), el('p', {}, uitleg), ...meer);
  inhoud.replaceChildren(melding);
  richt(melding);
}

function toon() {
  const taak = decodeURIComponent(location.hash.slice(1));
  if (!/^[\w-]{1,64}$/.test(taak)) {
    meldLeeg('Dit adres klopt niet', 'Open het dossier vanuit een taak: kies op het tabblad Dossier ‘Dossier in eigen venster’.');
    return;
  }
  sluit();
  sluit = toonDossier(inhoud, tasklist, taak, {
    inVenster: true,
    bijLezen: ({ meldingnummer, gebruiker }) => {
      lezer = gebruiker;
      document.title = meldingnummer ? `Dossier ${meldingnummer}` : 'Dossier';
      kop.textContent = document.title;
    }
  });
}

/** Who walked away leaves nothing on a second screen. What was being typed is kept, for the same user. */
function wacht() {
  clearTimeout(stil);
  stil = setTimeout(() => {
    const opnieuw = knop('Dossier opnieuw laden', 'default', () => {
      wacht();
      toon();
    });
    meldLeeg('Dit dossier is verborgen', 'U deed hier een uur niets.', opnieuw);
  }, LANG_STIL);
}

['pointermove', 'pointerdown', 'keydown', 'wheel'].forEach((soort) => window.addEventListener(soort, wacht, { passive: true }));

// The link to the main part is not about another task.
document.querySelector('.venster-direct').addEventListener('click', (klik) => {
  klik.preventDefault();
  richt(inhoud.querySelector('h2') ?? inhoud);
});
window.addEventListener('hashchange', toon);

// Who logs out of Tasklist leaves nothing on a second screen, and neither does who is followed by a colleague.
function uitgelogd() {
  meldLeeg('U bent uitgelogd', 'Log in bij de takenlijst en open het dossier opnieuw vanuit de taak.');
  vergeet();
}
new BroadcastChannel('meldroute-dossier').addEventListener('message', uitgelogd);
new BroadcastChannel('meldroute-gebruiker').addEventListener('message', ({ data }) => lezer && data !== lezer && uitgelogd());

wacht();
toon();
