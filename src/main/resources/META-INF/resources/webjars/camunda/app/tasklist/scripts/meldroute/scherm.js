/*
 * What Tasklist itself has no setting for: who may start nothing or not see Cockpit gets no button for it, the region is
 * shown by its name, the nearest term comes first, the number of a new melding is told, a form is read again by who
 * takes the task, and days are written the Dutch way.
 */
const basis = () => document.querySelector('base');
const engine = (pad) => `${basis().getAttribute('engine-api')}engine/default/${pad}`;
const dienst = (naam) => window.angular.element(document.body).injector().get(naam);

const haal = async (adres) => {
  const antwoord = await fetch(adres, { cache: 'no-store' });
  return antwoord.ok ? antwoord.json() : null;
};

/* Priority first: an acute task, and one whose term is near, has a higher one. */
const VOLGORDE = JSON.stringify([
  { sortBy: 'priority', sortOrder: 'desc' },
  { sortBy: 'dueDate', sortOrder: 'asc' }
]);
const VAN_TASKLIST = JSON.stringify([{ sortBy: 'created', sortOrder: 'desc' }]);

let gekozen = false;

/** Tasklist starts with the newest task; that is its own choice as long as nobody sorted otherwise. */
function sorteer() {
  const [pad, vraag = ''] = window.location.hash.replace(/^#/, '').split('?');
  const delen = new URLSearchParams(vraag);
  if (gekozen || pad !== '/' || ![null, VAN_TASKLIST].includes(delen.get('sorting'))) {
    return;
  }
  gekozen = true;
  delen.set('sorting', VOLGORDE);
  window.location.replace(`#${pad}?${delen}`);
}

async function toonCockpit() {
  const wie = await haal(`${basis().getAttribute('admin-api')}auth/user/default`).catch(() => null);
  document.documentElement.classList.toggle('mag-cockpit', Boolean(wie?.authorizedApps.includes('cockpit')));
}

async function toonStartknop() {
  const aantal = await haal(
    engine('process-definition/count?latest=true&startableInTasklist=true&startablePermissionCheck=true')
  ).catch(() => null);
  document.documentElement.classList.toggle('mag-starten', aantal?.count > 0);
}

const regios = new Map();

async function leerRegios() {
  const gelezen = await haal(engine('tenant')).catch(() => null);
  gelezen?.forEach(({ id, name }) => regios.set(id, name));
}

function noemRegio() {
  document.querySelectorAll('.tenant-id').forEach((plek) => {
    const tekst = [...plek.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const naam = regios.get(tekst?.data.trim());
    if (naam) {
      tekst.data = naam;
    }
  });
}

/* A form asks the browser for its own way of writing a day; here a day is written as the Dutch do, on any computer. */
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Vorm, [taal, ...rest]) => new Vorm(taal === 'default' ? 'nl-NL' : taal, ...rest)
});

const START = /\/process-definition\/[^/]+(\/[^/]+)?\/submit-form$/;
const OPPAKKEN = /\/task\/[^/]+\/(claim|unclaim)$/;
const { open } = XMLHttpRequest.prototype;

XMLHttpRequest.prototype.open = function (methode, adres, ...rest) {
  if (methode === 'POST' && START.test(adres)) {
    this.addEventListener('load', () => (this.status === 200 ? meldNummer(this) : toonWeigering()));
  }
  // Tasklist keeps the form it had; the texts from the dossier come only for who took the task.
  if (methode === 'POST' && OPPAKKEN.test(adres)) {
    this.addEventListener('load', () => this.status === 204 && dienst('$route').reload());
  }
  return open.call(this, methode, adres, ...rest);
};

/** The window of the start form shows messages too, and takes them along when it closes. */
const naHetVenster = (doe) =>
  setTimeout(() => (document.querySelector('.modal-content') ? naHetVenster(doe) : doe()), 200);

/** What was started, by the process, and where its first task is. */
const GESTART = {
  melding: ['Melding'],
  'eerste-contact': ['Contact', 'Mijn team'],
  meldcode: ['Meldcode', 'Mijn taken'],
  vernietigingsverzoek: ['Het verzoek bij melding'],
  inzageverzoek: ['Het verzoek bij melding']
};

function meldNummer({ status, responseText }) {
  const { businessKey: nummer, definitionId = '' } = status === 200 ? JSON.parse(responseText) : {};
  if (nummer) {
    const [wat, waar] = GESTART[definitionId.split(':')[0]] ?? ['Nummer', 'Mijn team'];
    naHetVenster(() =>
      dienst('$rootScope').$applyAsync(() =>
        dienst('Notifications').addMessage({
          status: `${wat} ${nummer} is geregistreerd.`,
          message: waar
            ? `Schrijf het nummer op. De eerste taak staat bij ‘${waar}’.`
            : 'Schrijf het nummer op. Staat de eerste taak niet bij ‘Mijn team’? Dan is een ander team aan de beurt en hoeft u nu niets te doen.'
        })
      )
    );
  }
}

/** What the server refuses is told at the top of the start form, while the button is at the bottom. */
function toonWeigering() {
  setTimeout(() => document.querySelector('.modal .alert')?.scrollIntoView({ block: 'center' }), 300);
}

const WEGLOPEN_OF_OPNIEUW = 'ol.tasks-list > li, .task-filters h4 a, [ng-click="complete()"], [ng-click="startProcessInstance()"]';

/** Why something was refused says nothing about the next task or the next try. */
function wisWeigering({ target }) {
  if (target.closest?.(WEGLOPEN_OF_OPNIEUW)) {
    dienst('Notifications').clear({ type: 'danger' });
    dienst('$rootScope').$applyAsync();
  }
}

document.addEventListener('click', wisWeigering, true);

/* Only its own buttons close a start form, not Escape for a list or a click beside it. */
document.body.addEventListener('keydown', (toets) => {
  if (toets.key === 'Escape' && toets.target.closest?.('.modal .fjs-container')) {
    toets.stopPropagation();
  }
});
document.addEventListener(
  'click',
  (klik) => {
    if (klik.target.matches?.('.modal') && klik.target.querySelector('.fjs-container')) {
      klik.stopPropagation();
    }
  },
  true
);

let gevolgd = false;

/** Only behind the login does Tasklist put its choices in the address; before it, the engine answers nobody. */
function volg() {
  sorteer();
  const binnen = window.location.hash.includes('searchQuery=');
  if (binnen && !gevolgd) {
    toonStartknop();
    toonCockpit();
    leerRegios().then(noemRegio);
  }
  gevolgd = binnen;
}

volg();
window.addEventListener('hashchange', volg);
new MutationObserver(noemRegio).observe(document.body, { childList: true, subtree: true });
