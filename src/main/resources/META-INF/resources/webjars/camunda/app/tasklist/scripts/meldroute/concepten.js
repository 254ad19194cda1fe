/*
 * Tasklist keeps half-filled forms in localStorage, where they outlive the session on a shared computer. Here they live
 * in the memory of the page only: they survive a change of tab or task and a session that ran out, and are gone after logging
 * out, after someone else logs in, and after the page is closed.
 */
const CONCEPT = /^(camunda-form|camForm):/;
const concepten = new Map();
let eigenaar = null;

const { getItem, setItem, removeItem } = Storage.prototype;

const isConcept = (opslag, sleutel) => opslag === window.localStorage && CONCEPT.test(sleutel);

// A start form has no task yet: its draft would turn up in the next start form.
const isBewaarbaar = (sleutel) => !sleutel.endsWith(':undefined');

Storage.prototype.getItem = function (sleutel) {
  return isConcept(this, sleutel) ? (concepten.get(sleutel) ?? null) : getItem.call(this, sleutel);
};

Storage.prototype.setItem = function (sleutel, waarde) {
  if (!isConcept(this, sleutel)) {
    setItem.call(this, sleutel, waarde);
  } else if (isBewaarbaar(sleutel)) {
    concepten.set(sleutel, String(waarde));
  }
};

Storage.prototype.removeItem = function (sleutel) {
  if (isConcept(this, sleutel)) {
    concepten.delete(sleutel);
  }
  removeItem.call(this, sleutel);
};

function wis() {
  concepten.clear();
  window.dispatchEvent(new Event('meldroute-concepten-gewist'));
  Object.keys(window.localStorage)
    .filter((sleutel) => CONCEPT.test(sleutel))
    .forEach((sleutel) => removeItem.call(window.localStorage, sleutel));
}

async function wieIsIngelogd() {
  const basis = document.querySelector('base');
  const antwoord = await fetch(`${basis.getAttribute('admin-api')}auth/user/default`, { cache: 'no-store' });
  return antwoord.ok ? (await antwoord.json()).userId : null;
}

async function volgGebruiker() {
  const gebruiker = await wieIsIngelogd().catch(() => null);
  if (gebruiker && gebruiker !== eigenaar) {
    wis();
    eigenaar = gebruiker;
  }
}

// "Save" is hidden; it is pressed for the user when a form is left, because Tasklist drops the form then.
const WEGLOPERS = '.tabbed-content > div > .nav-tabs a, ol.tasks-list > li, .task-filters h4 a';

function bewaarBijWeggaan(klik) {
  if (klik.target.closest?.(WEGLOPERS)) {
    document.querySelector('.form-actions [ng-click="save($event)"]')?.click();
  }
}

function wisBijUitloggen(klik) {
  if (klik.target.closest?.('.logout a')) {
    wis();
  }
}

wis();
volgGebruiker();
window.addEventListener('hashchange', volgGebruiker);
document.addEventListener('click', bewaarBijWeggaan, true);
document.addEventListener('click', wisBijUitloggen, true);
